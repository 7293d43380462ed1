package id.simpul.connectors.probe;

import id.simpul.connectors.http.ClientTls;
import id.simpul.connectors.http.LoginFailed;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Locale;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;

/**
 * Whether TLS comes about, and whether the certificates shown would be believed. The handshake
 * believes everything, so that what is wrong can be said; nothing is sent after it.
 */
final class TlsCheck implements Examination.PeerCheck {

  private static final int ALERT_MILLIS = 1_000;

  private final Opening opening;
  private final Clock clock;

  TlsCheck(Opening opening) {
    this.opening = opening;
    this.clock = Clock.systemUTC();
  }

  @Override
  public Finding of(Peer peer) {
    return peer.tls()
        .map(tls -> handshake(peer, tls))
        .orElseGet(() -> Finding.of(Sign.TLS_NOT_USED));
  }

  private Finding handshake(Peer peer, ClientTls tls) {
    ShownChain shown = new ShownChain();
    NoCertificate none = new NoCertificate();
    try {
      KeyManager[] own = tls.keys();
      KeyManager[] keys = own == null ? new KeyManager[] {none} : own;
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys, new TrustManager[] {shown}, new SecureRandom());
      if (!shake(peer, context, none)) {
        return Finding.of(Sign.TLS_WANTS_CERTIFICATE, peer.name());
      }
      return new ChainJudgement(peer.host(), tls.trusted(), clock).of(shown);
    } catch (LoginFailed e) {
      return Finding.of(Sign.TLS_OWN_CERTIFICATE, e.getMessage());
    } catch (SSLException e) {
      return refused(peer, e);
    } catch (IOException | GeneralSecurityException e) {
      return Finding.of(Sign.TLS_BROKEN_OFF, peer.name(), e.getClass().getSimpleName());
    }
  }

  /** Whether the server puts up with what it was shown. */
  private boolean shake(Peer peer, SSLContext context, NoCertificate none) throws IOException {
    IOException last = new IOException("no address");
    for (InetAddress address : opening.addresses(peer)) {
      try (Socket plain = opening.open(address, peer.port());
          SSLSocket secure =
              (SSLSocket)
                  context.getSocketFactory().createSocket(plain, peer.host(), peer.port(), true)) {
        secure.startHandshake();
        return !none.wasAsked() || staysOpen(secure);
      } catch (SSLException e) {
        throw e;
      } catch (IOException e) {
        last = e;
      }
    }
    throw last;
  }

  /** With TLS 1.3 a server says only after the handshake that it wanted a certificate. */
  private static boolean staysOpen(SSLSocket secure) {
    try {
      secure.setSoTimeout(ALERT_MILLIS);
      return secure.getInputStream().read() >= 0;
    } catch (SocketTimeoutException e) {
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static Finding refused(Peer peer, SSLException e) {
    String text = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    if (text.contains("unrecognized ssl message") || text.contains("unsupported or unrecognized")) {
      return Finding.of(Sign.TLS_NOT_SPOKEN, peer.name());
    }
    return wantsCertificate(e)
        ? Finding.of(Sign.TLS_WANTS_CERTIFICATE, peer.name())
        : Finding.of(Sign.TLS_BROKEN_OFF, peer.name(), e.getClass().getSimpleName());
  }

  /** Alerts by which a server says that no certificate, or one it does not know, was shown. */
  static boolean wantsCertificate(SSLException e) {
    String text = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    return text.contains("certificate_required")
        || text.contains("bad_certificate")
        || text.contains("certificate_unknown");
  }
}
