package id.simpul.connectors.files;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.util.List;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/** A real SFTP server over a folder of this machine. */
final class SftpServer implements AutoCloseable {

  static final String USER = "simpul";
  static final String PASSWORD = "rahasia";

  private final SshServer server = SshServer.setUpDefaultServer();
  private final KeyPair hostKey = ecKey();

  static KeyPair ecKey() {
    try {
      return KeyUtils.generateKeyPair("ecdsa-sha2-nistp256", 256);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * @param allowed the user's key; null for none
   */
  SftpServer(Path root, PublicKey allowed) throws IOException {
    server.setHost("127.0.0.1");
    server.setPort(0);
    server.setKeyPairProvider(KeyPairProvider.wrap(hostKey));
    server.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
    server.setFileSystemFactory(new VirtualFileSystemFactory(root));
    server.setPasswordAuthenticator((u, p, s) -> u.equals(USER) && p.equals(PASSWORD));
    server.setPublickeyAuthenticator(
        (u, key, s) -> u.equals(USER) && allowed != null && KeyUtils.compareKeys(key, allowed));
    server.start();
  }

  String address(String path) {
    return "sftp://127.0.0.1:" + server.getPort() + path;
  }

  String hostKey() {
    return PublicKeyEntry.toString(hostKey.getPublic());
  }

  int sessions() {
    return server.getActiveSessions().size();
  }

  /** Cuts all connections, as a thin link does. */
  void cut() {
    server.getActiveSessions().forEach(session -> session.close(true));
  }

  @Override
  public void close() throws IOException {
    server.stop(true);
  }
}
