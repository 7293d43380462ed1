package id.simpul.connectors.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * An SMTP server that answers one command as it is told, and all others well; to {@code end}
 * belongs the answer to a whole mail. The answer {@code close} ends the connection.
 */
final class ScriptedSmtp implements AutoCloseable {

  private final ServerSocket server;
  private final String command;
  private final String answer;

  ScriptedSmtp(String command, String answer) throws IOException {
    this.server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    this.command = command;
    this.answer = answer;
    Thread thread = new Thread(this::serve, "scripted-smtp");
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return server.getLocalPort();
  }

  private void serve() {
    while (!server.isClosed()) {
      try (Socket socket = server.accept()) {
        talk(socket);
      } catch (IOException e) {
        // The client or the test is gone.
      }
    }
  }

  private void talk(Socket socket) throws IOException {
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
    OutputStream out = socket.getOutputStream();
    boolean open = answer(out, "hello", "220 ready");
    boolean mail = false;
    for (String line = in.readLine(); open && line != null; line = in.readLine()) {
      if (mail) {
        mail = !line.equals(".");
        open = mail || answer(out, "end", "250 taken");
      } else {
        String said = line.split("[ :]")[0].toUpperCase();
        mail = said.equals("DATA") && !command.equals("DATA");
        open = answer(out, said, mail ? "354 go on" : "250 ok");
      }
    }
  }

  private boolean answer(OutputStream out, String said, String well) throws IOException {
    String text = said.equals(command) ? answer : well;
    if (text.equals("close")) {
      return false;
    }
    out.write((text + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
    return true;
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
