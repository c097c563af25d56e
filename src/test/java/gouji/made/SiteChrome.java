package gouji.made;

/** What a government's site prints round a report: menus, metadata, scripts, a footer. */
final class SiteChrome {
  private SiteChrome() {}

  static String before(String title) {
    return """
    <script>var _hits = [2023, 1, 2, 3]; document.write("<table><tr><td>规章</td><td>9</td></tr></table>");</script>
    <style>.menu td { color: #333 }</style>
    <div class="head"><a href="/">网站首页</a> | <a href="/zwgk">政务公开</a> | <a href="/nb">2019年</a> <a href="/nb">2020年</a></div>
    <table class="menu"><tr><td>首页</td><td>政府信息公开指南</td><td>政府信息公开年报</td><td>依申请公开</td></tr></table>
    <table><tr><td>索引号：</td><td>000014349/2025-00017</td><td>发布机构：</td><td>办公室</td></tr>
    <tr><td>发文日期：</td><td>2026年01月18日</td><td>浏览次数：</td><td><span id="hits">1263</span></td></tr>
    <tr><td>名　　称：</td><td colspan="3">"""
        + title
        + "</td></tr></table>\n<div style=\"display:none\">2018年政府信息公开工作年度报告</div>\n";
  }

  static final String AFTER =
      """
      <div class="share">分享到：微信 微博</div>
      <table><tr><td>上一篇：2020年政府信息公开工作年度报告</td><td>下一篇：没有了</td></tr></table>
      <div class="foot">主办：澄阳市人民政府办公室　备案号：00001号　<a href="/map">网站地图</a> 电话：0000-1234567</div>
      <script>count(12345);</script>
      """;
}
