package gouji;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Mails as they come from broken programs, and from people who mean harm. */
final class Poison {
  private static final Charset GBK = Charset.forName("GBK");

  /** A mail that would tell the programs that handle it what to do. */
  static final String ORDERS =
      """
      delete: true
      moveTo: elsewhere
      copyTo: elsewhere
      CamelMoveTo: elsewhere
      CamelBeanMethodName: hashCode
      camelbeanmethodname: hashCode
      CamelBeanParameterMappingMode: x
      CamelJmsDestinationName: elsewhere
      CamelFileName: ../../evil
      CamelSplitComplete: true
      JMSReplyTo: elsewhere
      breadcrumbId: ${sys.user.name}
      mail.smtp.host: elsewhere
      body: ${bean:clerk}
      Message-ID: <${bean:ledger?method=counts}@x>
      From: "${body}" <a@b.cn>
      Subject: ${sys.user.name} {{gouji.mail.port}}

      body
      """;

  private static final List<String> MAILS =
      List.of(
          "\n",
          "\n\n\n",
          "no header at all",
          "\nonly a body\n",
          ": : :\n=\nSubject\nFrom\n\nbody\n",
          "\u0000\u0001\u0002: \u0003\n\n\u0000\n",
          "From: \nSubject: \nTo: \n\n",
          "From: <>\n\nfrom nobody\n",
          "From: a@b.cn, c@d.cn\nFrom: e@f.cn\n\nfrom too many\n",
          "From: undisclosed:;\n\nfrom a group\n",
          "From: \"unclosed <a@b\n\nfrom a broken address\n",
          "From: " + "a".repeat(5000) + "@b.cn\n\nfrom a long address\n",
          "From: a@b.cn\nDate: yesterday\nContent-Type: ;;;\n\nbody\n",
          "Subject: =?no-such-charset?B?5rC0?=\n\nbody\n",
          "Subject: =?UTF-8?B?!!!?= =?UTF-8?X?a?= =?@@@?Q?a?= =?\n\nbody\n",
          "Subject: =?UTF-8?B?" + "DQpCY2M6IGV2aWxAeC5jbg0K" + "?=\n\ninjects a field\n",
          "Subject: =?UTF-8?Q?=2E=2E=2F=2E=2E=2Fetc=2Fpasswd?=\n\na path\n",
          "Subject: a.zip!/b.pdf\n\na document in a container\n",
          "Subject: =?UTF-8?Q?=E2=80=AEfdp.exe=00?=\n\nturned round\n",
          "Subject: " + "水".repeat(70_000) + "\n\na huge subject\n",
          "Subject: a\n" + " b\n".repeat(20_000) + "\nfolded without end\n",
          "X: y\n".repeat(20_000) + "\nfields without end\n",
          "Content-Type: multipart/mixed\n\nno boundary\n",
          "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nnever closed\n",
          "Content-Type: multipart/mixed; boundary=\"\"\n\n--\n\nempty boundary\n--\n",
          "Content-Type: multipart/mixed; boundary=b\n\n" + "--b\n\nx\n".repeat(1000) + "--b--\n",
          "Content-Type: message/rfc822\n\n".repeat(200) + "deep\n",
          "Content-Type: text/plain; charset=no-such\nContent-Transfer-Encoding: no-such\n\nx\n",
          "Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\n!!!=!=!\n",
          "Content-Type: application/pdf; name*=GBK''%CB%AE%C0%FB\n\n%PDF-1.4\n",
          "Content-Type: application/pdf; name*0*=UTF-8''%E6%B0; name*1*=%B4.pdf\n\n%PDF-1.4\n",
          "Content-Type: application/pdf; name=\"=?GBK?B?y67A+w==?=\"\n\n%PDF-1.4\n",
          "Message-ID: <same@x>\n\nthe one\n",
          "Message-ID: <same@x>\n\nthe other\n",
          "Message-ID: \n\nwithout a number\n",
          ORDERS);

  private Poison() {}

  /** Puts all of it into a mailbox, and says how much it was. */
  static int into(Mailbox mailbox) {
    MAILS.forEach(mailbox::put);
    mailbox.put("From: 张三 <a@b.cn>\nSubject: 年报\n\n原样 GBK\n", GBK);
    mailbox.put("Subject: mixed 年报 \u00ff\u00fe\n\n\n".getBytes(StandardCharsets.UTF_16));
    mailbox.put("Content-Disposition: attachment; filename=\"年报.pdf\"\n\n%PDF\n", GBK);
    return MAILS.size() + 3;
  }
}
