package gouji.archive;

import gouji.verdict.Failure;

/** The note beside a document that we failed to examine: whose fault it is, and what happened. */
final class FailureNote {
  private static final String HEAD =
      """
      结论：隔离，待处理
      文件：%s

      核查这份文件时，系统自身发生故障，不是文件的错误。原件已完整保存，
      不需要重新报送；故障排除后，由管理员重新核查。

      故障记录（供维护人员使用）：

      %s""";

  private FailureNote() {}

  static String of(Failure failure) {
    return HEAD.formatted(Plain.oneLine(failure.file()), Plain.wellFormed(failure.trace()));
  }
}
