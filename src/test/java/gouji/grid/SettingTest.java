package gouji.grid;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SettingTest {

  @Test
  @DisplayName("figures in line on the right stand under the heading before them")
  void setRight() {
    assertThat(
            shown(
                """
                项目       制发         废止         有效
                规章                          12
                文件                           7            3
                """))
        .isEqualTo(
            """
            ALIGNED
            | 项目 | 制发 | 废止 | 有效 |
            | 规章 |  | 12 |  |
            | 文件 |  | 7 | 3 |""");
  }

  @Test
  @DisplayName("figures in line on the left stand under the heading behind them")
  void setLeft() {
    assertThat(
            shown(
                """
                项目       制发         废止         有效
                规章                             12
                文件   3                         7
                """))
        .isEqualTo(
            """
            ALIGNED
            | 项目 | 制发 | 废止 | 有效 |
            | 规章 |  |  | 12 |
            | 文件 | 3 |  | 7 |""");
  }

  @Test
  @DisplayName("figures between two headings that nothing else places are under neither")
  void untold() {
    assertThat(
            shown(
                """
                项目       制发         废止         有效
                规章                          12
                文件                          34
                """))
        .isEqualTo(
            """
            ALIGNED
            | 项目 | 制发 | 废止 |  | 有效 |
            | 规章 |  |  | 12 |  |
            | 文件 |  |  | 34 |  |""");
  }

  @Test
  @DisplayName("figures that a heading overlaps tell how those beside it are set")
  void toldByAnother() {
    assertThat(
            shown(
                """
                项目       制发         废止         有效
                规章          12345           67
                文件          12345           67
                """))
        .isEqualTo(
            """
            ALIGNED
            | 项目 | 制发 | 废止 | 有效 |
            | 规章 | 12345 | 67 |  |
            | 文件 | 12345 | 67 |  |""");
  }

  private static String shown(String page) {
    return Shown.of(Tables.find(Drawing.document(page)));
  }
}
