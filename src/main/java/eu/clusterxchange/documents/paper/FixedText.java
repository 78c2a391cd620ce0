package eu.clusterxchange.documents.paper;

import com.itextpdf.layout.element.IBlockElement;
import com.itextpdf.layout.element.ListItem;
import com.itextpdf.layout.properties.ListNumberingType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The wording of a section itself; what is numbered in it is a list. */
final class FixedText {
  private static final Pattern NUMBERED = Pattern.compile("(\\d+)\\. (.*)", Pattern.DOTALL);

  private FixedText() {}

  static List<IBlockElement> of(String text, Style style) {
    var blocks = new ArrayList<IBlockElement>();
    com.itextpdf.layout.element.List list = null;
    for (String paragraph : text.isBlank() ? new String[0] : text.split("\n{2,}", -1)) {
      Matcher numbered = NUMBERED.matcher(paragraph);
      if (!numbered.matches()) {
        blocks.add(style.body(paragraph).setMarginBottom(6));
        list = null;
        continue;
      }
      if (list == null) {
        list = list(Integer.parseInt(numbered.group(1)), style);
        blocks.add(list);
      }
      var item = new ListItem();
      item.add(style.body(numbered.group(2)).setMarginBottom(4));
      list.add(item);
    }
    return blocks;
  }

  private static com.itextpdf.layout.element.List list(int start, Style style) {
    return new com.itextpdf.layout.element.List(ListNumberingType.DECIMAL)
        .setItemStartIndex(start)
        .setFont(style.face().regular())
        .setFontSize(10)
        .setFontColor(Ink.TEXT.colour())
        .setSymbolIndent(8)
        .setMarginBottom(6);
  }
}
