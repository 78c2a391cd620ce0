const DAY = 86_400_000;

/**
 * What a new row begins with, after the row `previous`: the next working day, or the time at which the session before it
 * ends. Only a beginning; every value can be changed.
 */
export function rowStart(definitions, previous) {
  const value = {};
  for (const { path, kind } of definitions) {
    if (kind === 'date' && previous?.[path]) value[path] = nextWorkingDay(previous[path]);
  }
  const times = definitions.filter(({ format }) => format === 'time');
  if (times.length === 2 && Number.isInteger(previous?.[times[1].path])) value[times[0].path] = previous[times[1].path] % 1440;
  return value;
}

function nextWorkingDay(date) {
  let day = new Date(`${date}T00:00:00Z`);
  do day = new Date(day.getTime() + DAY);
  while ([0, 6].includes(day.getUTCDay()));
  return day.toISOString().slice(0, 10);
}
