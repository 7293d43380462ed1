package id.simpul.deploy.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.HtmlUtils;

/** The console's login page, in Indonesian and English. */
@Controller
class SignInPage {

  private static final String CSP =
      "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'";

  private final String html = read();

  /** What the page says above its fields; never which of name and password was wrong. */
  enum Message {
    NONE("", ""),
    FAILED("Nama pengguna atau kata sandi salah.", "User name or password is wrong."),
    SIGNED_OUT("Anda telah keluar.", "You are signed out."),
    WAIT(
        "Terlalu banyak percobaan. Tunggu setengah menit.",
        "Too many attempts. Wait for half a minute.");

    private final String indonesian;
    private final String english;

    Message(String indonesian, String english) {
      this.indonesian = indonesian;
      this.english = english;
    }

    private static Message of(HttpServletRequest request) {
      if (request.getParameter("error") != null) {
        return FAILED;
      }
      return request.getParameter("out") != null ? SIGNED_OUT : NONE;
    }

    private String html() {
      return this == NONE
          ? ""
          : "<p role=\"alert\">" + indonesian + "<br><span lang=\"en\">" + english + "</span></p>";
    }
  }

  @GetMapping("/login")
  void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
    write(request, response, Message.of(request));
  }

  void write(HttpServletRequest request, HttpServletResponse response, Message message)
      throws IOException {
    CsrfToken csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
    String token = csrf == null ? "" : HtmlUtils.htmlEscape(csrf.getToken());
    String page = html.replace("<!--message-->", message.html()).replace("{csrf}", token);
    response.setContentType(MediaType.TEXT_HTML_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.setHeader("Content-Security-Policy", CSP);
    response.getWriter().write(page);
  }

  private static String read() {
    try (InputStream file = SignInPage.class.getResourceAsStream("/login.html")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
