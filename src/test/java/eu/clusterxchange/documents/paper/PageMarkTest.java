package eu.clusterxchange.documents.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.ReaderException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import eu.clusterxchange.platform.text.Messages;
import java.awt.image.BufferedImage;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;

/** A scan of any page says which page of which version it is. */
class PageMarkTest {
  private static final float POOR_SCAN = 150;

  @Test
  void isReadBackFromEachPage() throws Exception {
    var paper = Papers.paper(Papers.single(), Papers.full());
    var pdf = CommitmentPdf.create(Messages.english()).of(paper);
    try (var document = Loader.loadPDF(pdf.bytes())) {
      var renderer = new PDFRenderer(document);
      assertThat(document.getNumberOfPages()).isEqualTo(pdf.pages());
      for (int page = 0; page < pdf.pages(); page++) {
        String code = read(renderer.renderImageWithDPI(page, POOR_SCAN));
        assertThat(PageMark.parse(code))
            .contains(new PageMark("CXC-2026-0001", 1, Papers.HASH, page + 1, pdf.pages()));
      }
    }
  }

  @Test
  void isNoPageMarkWhenItSaysSomethingElse() {
    assertThat(PageMark.parse("https://example.org")).isEmpty();
    assertThat(PageMark.parse("CTQ:CXC-2026-0001/V1/ABCDEF/P1/2")).isEmpty();
  }

  private static String read(BufferedImage image) throws ReaderException {
    var bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(image)));
    return new QRCodeReader().decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true)).getText();
  }
}
