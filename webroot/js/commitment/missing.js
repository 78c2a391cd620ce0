/** How many required fields of a section are still empty; a required list without rows counts as one. */
export function missingIn(section, content) {
  return countIn(section.fields, content);
}

function countIn(fields, values) {
  let missing = 0;
  for (const { path, kind, required, row } of fields) {
    const value = values[path];
    if (kind === 'rows') {
      const rows = value ?? [];
      if (required && rows.length === 0) missing += 1;
      for (const cells of rows) missing += countIn(row, cells);
    } else if (required && isEmpty(kind, value)) {
      missing += 1;
    }
  }
  return missing;
}

/** A required tick is there only when it is ticked. */
function isEmpty(kind, value) {
  if (kind === 'boolean') return value !== true;
  return value === null || value === undefined || (typeof value === 'string' && value.trim() === '');
}
