package id.simpul.deploy.map;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What the page may not do or cannot have; becomes problem details (RFC 9457). */
final class Refusal extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Reason reason;
  private final transient ObjectNode more;

  /** Every reason, with its HTTP status and its sentence in both languages. */
  enum Reason {
    NOT_FOUND(404, "There is no such thing here.", "Tidak ada di sini."),
    WRONG_METHOD(405, "This cannot be asked so.", "Tidak dapat diminta dengan cara ini."),
    WRONG_HOST(
        421,
        "Only the address that was printed at the start is answered.",
        "Hanya alamat yang ditampilkan saat mulai yang dijawab."),
    FOREIGN(403, "Another page may not ask this.", "Halaman lain tidak boleh memintanya."),
    NO_TOKEN(
        401,
        "Open the whole address that was printed at the start.",
        "Buka alamat lengkap yang ditampilkan saat mulai."),
    WRONG_TYPE(415, "The content type is not taken.", "Jenis isi tidak diterima."),
    TOO_LARGE(413, "It is larger than 8 MB.", "Lebih besar dari 8 MB."),
    MALFORMED(400, "The request cannot be read.", "Permintaan tidak dapat dibaca."),
    READ_ONLY(
        403,
        "These files are shipped with the hub. Copy the folder into your own directory to change it.",
        "Berkas ini bawaan hub. Salin foldernya ke direktori Anda sendiri untuk mengubahnya."),
    BAD_NAME(
        400,
        "The name may have small letters, digits and hyphens.",
        "Nama boleh terdiri dari huruf kecil, angka, dan tanda hubung."),
    OUTSIDE(
        403,
        "Only files inside the participant's folder are written.",
        "Hanya berkas di dalam folder peserta yang ditulis."),
    CHANGED(
        409,
        "The file has changed on disk meanwhile.",
        "Sementara itu berkas di disk sudah berubah."),
    ENDLESS(
        422, "The mapping did not end within its time.", "Pemetaan tidak selesai dalam waktunya."),
    TOO_DEEP(
        422,
        "The mapping calls itself without end.",
        "Pemetaan memanggil dirinya sendiri tanpa henti."),
    BUSY(503, "Earlier translations have not ended yet.", "Penerjemahan sebelumnya belum selesai."),
    FAILED(500, "It did not work; see the terminal.", "Gagal; lihat terminal.");

    private final int status;
    private final String english;
    private final String indonesian;

    Reason(int status, String english, String indonesian) {
      this.status = status;
      this.english = english;
      this.indonesian = indonesian;
    }

    /** Stable: the page decides by it. */
    String code() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  Refusal(Reason reason) {
    this(reason, JsonNodeFactory.instance.objectNode());
  }

  /**
   * @param more further members of the problem
   */
  Refusal(Reason reason, ObjectNode more) {
    super(reason.english, null, false, false);
    this.reason = reason;
    this.more = more;
  }

  int status() {
    return reason.status;
  }

  Reason reason() {
    return reason;
  }

  ObjectNode problem(String trackingId) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("type", "about:blank").put("status", reason.status).put("code", reason.code());
    body.put("title", reason.english).put("title_id", reason.indonesian);
    body.put("trackingId", trackingId);
    return body.setAll(more);
  }
}
