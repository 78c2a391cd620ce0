package eu.clusterxchange.documents.paper;

import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfOutline;
import com.itextpdf.kernel.pdf.PdfString;
import com.itextpdf.kernel.pdf.navigation.PdfDestination;
import com.itextpdf.layout.element.Paragraph;

/** The table of contents beside the pages: sections, and what they consist of below them. */
final class Bookmarks {
  private final PdfOutline root;
  private PdfOutline section;
  private int count;

  Bookmarks(PdfDocument pdf) {
    root = pdf.getOutlines(false);
    section = root;
  }

  /** A bookmark to a section; those that follow stand within it. */
  Paragraph section(Paragraph heading, String title) {
    section = root.addOutline(title);
    section.setOpen(false);
    return marked(heading, section);
  }

  /** A bookmark within the section. */
  Paragraph within(Paragraph heading, String title) {
    return marked(heading, section.addOutline(title));
  }

  private Paragraph marked(Paragraph heading, PdfOutline outline) {
    String name = "mark" + ++count;
    outline.addDestination(PdfDestination.makeDestination(new PdfString(name)));
    return heading.setDestination(name);
  }
}
