package eu.clusterxchange.documents.paper;

import com.itextpdf.kernel.pdf.PdfAConformance;
import com.itextpdf.kernel.pdf.PdfOutputIntent;
import com.itextpdf.kernel.pdf.PdfString;
import com.itextpdf.kernel.pdf.PdfUAConformance;
import com.itextpdf.kernel.pdf.PdfVersion;
import com.itextpdf.kernel.pdf.PdfViewerPreferences;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.WriterProperties;
import com.itextpdf.pdfa.PdfADocument;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;

/** An empty file that promises PDF/A-2a and PDF/UA-1. */
final class TaggedPdf {
  private TaggedPdf() {}

  static PdfADocument into(ByteArrayOutputStream out, String title) {
    var properties =
        new WriterProperties()
            .setFullCompressionMode(true)
            .setPdfVersion(PdfVersion.PDF_1_7)
            .addPdfUaXmpMetadata(PdfUAConformance.PDF_UA_1);
    byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    var pdf =
        new PdfADocument(
            new PdfWriter(out, properties),
            PdfAConformance.PDF_A_2A,
            new PdfOutputIntent(
                "Custom",
                "",
                "http://www.color.org",
                "sRGB IEC61966-2.1",
                new ByteArrayInputStream(profile)));
    pdf.setTagged();
    pdf.getCatalog().setLang(new PdfString("en"));
    pdf.getCatalog().setViewerPreferences(new PdfViewerPreferences().setDisplayDocTitle(true));
    pdf.getDocumentInfo().setTitle(title).setAuthor("ClusterXchange").setCreator("ClusterXchange");
    return pdf;
  }
}
