package id.simpul.connectors.files;

import com.jcraft.jsch.ChannelSftp;
import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;
import id.simpul.connectors.probe.Peer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * A folder of an SFTP server whose host key is known: another key ends the connection, so that
 * nobody between gets the files. Made by a Kamelet.
 */
public final class SftpStore implements FileStore {

  private static final int DEFAULT_PORT = 22;
  private static final String SCHEME = "sftp";

  static final String HOST_KEY_DIFFERS = "the server does not have the host key that is set";
  static final String KEY_UNREADABLE = "the private key cannot be read";
  static final String LOGIN_REFUSED = "the server refused the login";

  private URI address;
  private String username = "";
  private String password = "";
  private String privateKey = "";
  private String passphrase = "";
  private String hostKey = "";
  private int callTimeout;

  /**
   * @param folder {@code sftp://host:port/path}
   * @throws IllegalArgumentException if it is not of that form
   */
  public void setFolder(String folder) {
    URI uri = URI.create(folder);
    if (!SCHEME.equals(uri.getScheme()) || uri.getHost() == null || uri.getUserInfo() != null) {
      throw new IllegalArgumentException("folder must be sftp://host/path, without a user");
    }
    address = uri;
  }

  public void setUsername(String username) {
    this.username = username;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  /**
   * @param privateKey the text of the key file (PEM or OpenSSH); empty to use the password
   */
  public void setPrivateKey(String privateKey) {
    this.privateKey = privateKey;
  }

  public void setPassphrase(String passphrase) {
    this.passphrase = passphrase;
  }

  /**
   * @param hostKey {@code ssh-ed25519 AAAA…}
   */
  public void setHostKey(String hostKey) {
    this.hostKey = hostKey.strip();
  }

  /**
   * @param callTimeout milliseconds
   */
  public void setCallTimeout(int callTimeout) {
    this.callTimeout = callTimeout;
  }

  Peer peer() {
    return Peer.plain(address.getHost(), port());
  }

  @Override
  public Folder open() throws IOException {
    Session session = null;
    try {
      session = session();
      session.connect(callTimeout);
      ChannelSftp channel = (ChannelSftp) session.openChannel(SCHEME);
      channel.connect(callTimeout);
      return new SftpFolder(session, channel, root());
    } catch (JSchException e) {
      if (session != null) {
        session.disconnect();
      }
      throw new IOException(reason(e), e);
    }
  }

  private Session session() throws JSchException {
    JSch ssh = new JSch();
    ssh.setKnownHosts(new ByteArrayInputStream(knownHost().getBytes(StandardCharsets.UTF_8)));
    if (!privateKey.isEmpty()) {
      byte[] secret = passphrase.isEmpty() ? null : passphrase.getBytes(StandardCharsets.UTF_8);
      ssh.addIdentity("simpul", bytes(privateKey), null, secret);
    }
    Session session = ssh.getSession(username, address.getHost(), port());
    session.setPassword(privateKey.isEmpty() ? password : null);
    session.setConfig("StrictHostKeyChecking", "yes");
    session.setConfig(
        "PreferredAuthentications",
        privateKey.isEmpty() ? "password,keyboard-interactive" : "publickey");
    session.setConfig("server_host_key", hostKeyAlgorithms());
    session.setTimeout(callTimeout);
    session.setDaemonThread(true);
    return session;
  }

  /** Else the server might choose to show another of its keys than the one that is known. */
  private String hostKeyAlgorithms() {
    String type = hostKey.split(" ")[0];
    return type.equals("ssh-rsa") ? "rsa-sha2-512,rsa-sha2-256" : type;
  }

  private String knownHost() {
    String host = address.getHost();
    return (port() == DEFAULT_PORT ? host : "[" + host + "]:" + port()) + " " + hostKey + "\n";
  }

  private int port() {
    return address.getPort() < 0 ? DEFAULT_PORT : address.getPort();
  }

  private String root() {
    String path = address.getPath();
    return path == null || path.isEmpty() ? "/" : path.replaceAll("/*$", "") + "/";
  }

  /** Environments hold no line ends: a key may be written with {@code \n} in place of them. */
  private static byte[] bytes(String key) {
    return (key.replace("\\n", "\n").strip() + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static String reason(JSchException e) {
    String text = String.valueOf(e.getMessage());
    if (text.contains("HostKey") || text.contains("Algorithm negotiation")) {
      return HOST_KEY_DIFFERS;
    }
    if (text.contains("privatekey")) {
      return KEY_UNREADABLE;
    }
    return text.startsWith("Auth") ? LOGIN_REFUSED : "the server does not answer";
  }
}
