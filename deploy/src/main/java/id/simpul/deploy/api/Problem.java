package id.simpul.deploy.api;

import java.util.Locale;
import org.springframework.http.HttpStatus;

/**
 * Every way in which the API refuses, each with its stable code and a sentence in two languages.
 */
public enum Problem {
  UNKNOWN_FLOW(404, "There is no such flow.", "Alur tidak ditemukan."),
  NOT_A_SENDER(
      403,
      "Your participant file does not say that you send this.",
      "Berkas peserta Anda tidak mencantumkan alur ini."),
  NO_AGREEMENT(
      403, "No agreement in force covers this.", "Tidak ada perjanjian yang berlaku untuk ini."),
  UNSUPPORTED_TYPE(
      415,
      "The content type is not the one this flow takes.",
      "Jenis konten tidak sesuai dengan alur ini."),
  MALFORMED(400, "The body cannot be read.", "Isi pesan tidak dapat dibaca."),
  TOO_LARGE(413, "The body is too large.", "Isi pesan terlalu besar."),
  CONFLICT(
      409,
      "This message id came before with another body.",
      "Nomor pesan ini sudah pernah dipakai dengan isi yang berbeda."),
  BAD_MESSAGE_ID(400, "The message id is not usable.", "Nomor pesan tidak dapat dipakai."),
  NOT_WRITABLE(
      503,
      "The hub cannot store messages now; send it again later.",
      "Simpul belum dapat menyimpan pesan; kirim kembali nanti."),
  UNAUTHENTICATED(401, "An API key is needed.", "Diperlukan kunci API."),
  FORBIDDEN(403, "Your key does not allow this.", "Kunci Anda tidak mengizinkan ini."),
  NOT_FOUND(404, "There is nothing here for you.", "Tidak ada data untuk Anda di sini."),
  METHOD_NOT_ALLOWED(
      405, "This method is not allowed here.", "Metode ini tidak diizinkan di sini."),
  BAD_REQUEST(400, "The request cannot be understood.", "Permintaan tidak dapat dipahami."),
  HEADERS_TOO_LARGE(431, "The request headers are too large.", "Header permintaan terlalu besar."),
  TOO_MANY_REQUESTS(
      429,
      "Too many requests; wait before the next.",
      "Terlalu banyak permintaan; tunggu sebelum mengirim lagi."),
  BUSY(503, "The hub is busy; try again.", "Simpul sedang sibuk; coba lagi."),
  LOG_UNAVAILABLE(
      503,
      "The message log cannot be read now; accepted messages are safe.",
      "Catatan pesan belum dapat dibaca; pesan yang sudah diterima tetap aman."),
  NOT_ACCEPTED(422, "The request was not accepted.", "Permintaan tidak diterima."),
  NO_ANSWER(504, "No answer came in time.", "Jawaban tidak datang tepat waktu."),
  ANSWERER_AWAY(503, "The system that answers is away.", "Sistem penjawab sedang tidak tersedia."),
  INTERNAL(
      500,
      "The hub failed; the operator finds the cause by the tracking id.",
      "Terjadi kesalahan pada Simpul; operator dapat menelusurinya dengan nomor pelacakan.");

  private final int status;
  private final String english;
  private final String indonesian;

  Problem(int status, String english, String indonesian) {
    this.status = status;
    this.english = english;
    this.indonesian = indonesian;
  }

  public int status() {
    return status;
  }

  /** Phrase of the HTTP status. */
  public String title() {
    return HttpStatus.valueOf(status).getReasonPhrase();
  }

  /** Stable: callers may decide by it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public String english() {
    return english;
  }

  public String indonesian() {
    return indonesian;
  }
}
