package gouji.document;

/** Where something stands in a document, in the terms of its format. */
public sealed interface Locus {

  /** The place in words, as a finding names it. */
  String describe();

  /** On a page (from 1), in a box. */
  record OnPage(int page, Box box) implements Locus {
    @Override
    public String describe() {
      return "第" + page + "页";
    }
  }

  /** On a line (from 1) of a text. */
  record AtLine(int line) implements Locus {
    @Override
    public String describe() {
      return "第" + line + "行";
    }
  }

  /** In a cell of a table (all from 1) of a document without pages. */
  record InCell(int table, int row, int column) implements Locus {
    @Override
    public String describe() {
      return "第" + table + "个表格第" + row + "行第" + column + "列";
    }
  }

  /** Nowhere: a person supplied what the document lacks. */
  record Absent() implements Locus {
    @Override
    public String describe() {
      return "报告中没有找到";
    }
  }

  /** In a paragraph (from 1) of a document without pages. */
  record InParagraph(int paragraph) implements Locus {
    @Override
    public String describe() {
      return "第" + paragraph + "段";
    }
  }
}
