// Every text of the page. A text is a string, or a function of what it tells.
const words = {
  en: {
    mapping: "Mapping", open: "Participant", readOnly: "shipped: to look at only", check: "Check", save: "Save",
    source: "Source", canonicalSource: "Source: canonical form", sample: "Sample",
    editText: "Edit text", file: "File…", completionHint: "Ctrl+Space completes",
    sourceHint: "Click a field to put its path into the mapping.",
    result: "Result", keep: "Keep as sample…", target: "Target: canonical form",
    expectedTarget: "Target: expected result", own: "Your own", shipped: "Shipped with the hub",
    SENT: "sends", RECEIVED: "receives", ASKED: "asks", TOLD: "is told", QUESTIONED: "is asked", ANSWERED: "answers",
    noSamples: "(no sample yet)", pasted: "(unsaved sample)", saved: "saved", changed: "not saved yet",
    personal: "personal", personalLong: "holds personal data",
    FILLED: n => n + " filled", MISSING: n => n + " missing", FAULTY: n => n + " faulty", EMPTY: n => n + " optional",
    expectedFILLED: n => n + " as expected", expectedMISSING: n => n + " missing", expectedFAULTY: n => n + " different",
    noSchema: flow => "The canonical form of " + flow + " is not known: there is no flow of that name, or its files have a fault.",
    nothingExpected: "This sample has no expected result in JSON yet. When the result is right, keep it as the sample's.",
    stateFILLED: "filled", stateMISSING: "required, missing", stateFAULTY: "faulty", stateEMPTY: "optional, not filled",
    insertMissing: "Required and missing. Click to put a line for it into the mapping.",
    insertOptional: "Optional. Click to put a line for it into the mapping.",
    noPlace: name => "No place for " + name + " can be told from the text: it was put in at the cursor.",
    noMapping: "This side has no mapping: the canonical form goes on as it is. To map it, name a file in participant.yaml, for instance mapping: own.jslt, and open the page again.",
    good: "The mapping compiles and the message is accepted.",
    goodFrom: "The mapping compiles.",
    refusedFields: (missing, faulty) => "The message would be refused."
      + (missing ? " Missing: " + missing + "." : "") + (faulty ? " Faulty: " + faulty + "." : ""),
    refused: reason => "The message would be refused: " + reason,
    sampleFault: (line, reason) => "The sample, line " + line + ": " + reason,
    noSample: "Choose, paste or open a sample to see what the mapping makes of it.",
    same: "✓ as the sample expects", differs: n => "✗ differs in " + n + (n === 1 ? " place" : " places"),
    refusedAsExpected: "✓ refused as the sample expects", notRefused: "✗ the sample expects a refusal",
    toBeRefused: "To be refused", noResult: "The mapping made nothing of this sample.",
    turned: "This sample expects the opposite. Correct the mapping, or take the file away that says so.",
    noExpected: "no expected result yet", place: "place", expected: "expected", got: "got",
    cut: "… (the rest is not shown)",
    conflictTitle: name => name + " has changed on disk since you opened it",
    conflictText: "Nothing was written. Lines that differ are marked.",
    onDisk: "On disk now", inPage: "In this page", takeDisk: "Take the one on disk", keepMine: "Write mine over it", cancel: "Cancel",
    keepTitle: "Keep as sample", keepName: "Name: small letters, digits, hyphens", keepAsExpected: "Every check will expect this result from now on:",
    keepAsRefused: "Every check will expect this sample to be refused, for a reason that contains:", keepOver: "The expected result that is there becomes this one.",
    write: "Write", close: "Close", checkTitle: "What the check says of the files on disk",
    checking: "Checking all files and samples…", usable: n => "All good: the configuration is usable; " + n + " samples were translated.",
    faulty: n => n + (n === 1 ? " fault." : " faults.") + " The configuration is not usable yet.",
    checkingShort: "checking…", usableShort: "✓ check: all good", faultyShort: n => "✗ check: " + n + (n === 1 ? " fault" : " faults"),
    unsavedCheck: "What is not saved yet is not part of it.",
    rowsTitle: "The rows of the file, each as the mapping gets it", useRow: "Use this one", row: n => "Message " + n,
    rowFaults: "Rows that cannot be read", noRows: "No row can be read.",
    failed: "It did not work", lost: "The page's server does not answer. Is simpul map still running?",
    leave: "There are changes that are not saved. Leave them?", discard: "Leave them",
    loop: path => "Inserts " + path + "; with Shift only the last part, for use inside a loop.",
    plain: path => "Inserts " + path, items: n => n + (n === 1 ? " item" : " items"),
    notUsed: "no path of this mapping names it",
    pattern: v => "must be " + form(v.limit, "digits", "of the form"), type: v => "must be " + v.limit, enum: v => "must be one of " + v.limit,
    minLength: v => "is shorter than " + v.limit, maxLength: v => "is longer than " + v.limit + " characters",
    format: v => "is not a " + ({ '"date"': "date (yyyy-MM-dd)", '"date-time"': "date with time (yyyy-MM-ddThh:mm:ssZ)" }[v.limit] ?? v.limit), minItems: v => "has fewer than " + v.limit + " items", maxItems: v => "has more than " + v.limit + " items",
    minimum: v => "is less than " + v.limit, maximum: v => "is more than " + v.limit,
    additionalProperties: v => "the schema knows no field " + v.property,
  },
  id: {
    mapping: "Pemetaan", open: "Peserta", readOnly: "bawaan: hanya dilihat", check: "Periksa", save: "Simpan",
    source: "Sumber", canonicalSource: "Sumber: bentuk kanonis", sample: "Contoh",
    editText: "Ubah teks", file: "Berkas…", completionHint: "Ctrl+Spasi melengkapi",
    sourceHint: "Klik sebuah isian untuk memasukkan jalurnya ke pemetaan.",
    result: "Hasil", keep: "Simpan jadi contoh…", target: "Tujuan: bentuk kanonis",
    expectedTarget: "Tujuan: hasil yang diharapkan", own: "Milik Anda", shipped: "Bawaan hub",
    SENT: "mengirim", RECEIVED: "menerima", ASKED: "bertanya", TOLD: "diberi jawaban", QUESTIONED: "ditanya", ANSWERED: "menjawab",
    noSamples: "(belum ada contoh)", pasted: "(contoh belum disimpan)", saved: "tersimpan", changed: "belum disimpan",
    personal: "pribadi", personalLong: "berisi data pribadi",
    FILLED: n => n + " terisi", MISSING: n => n + " kurang", FAULTY: n => n + " salah", EMPTY: n => n + " opsional",
    expectedFILLED: n => n + " sesuai", expectedMISSING: n => n + " kurang", expectedFAULTY: n => n + " berbeda",
    noSchema: flow => "Bentuk kanonis " + flow + " tidak diketahui: alur dengan nama itu tidak ada, atau berkasnya salah.",
    nothingExpected: "Contoh ini belum punya hasil yang diharapkan dalam JSON. Bila hasilnya sudah benar, simpan sebagai hasil contoh.",
    stateFILLED: "terisi", stateMISSING: "wajib, belum ada", stateFAULTY: "salah", stateEMPTY: "opsional, kosong",
    insertMissing: "Wajib dan belum ada. Klik untuk menambahkan barisnya ke pemetaan.",
    insertOptional: "Opsional. Klik untuk menambahkan barisnya ke pemetaan.",
    noPlace: name => "Tempat untuk " + name + " tidak dapat ditentukan dari teks: dimasukkan di posisi kursor.",
    noMapping: "Sisi ini tanpa pemetaan: bentuk kanonis diteruskan apa adanya. Untuk memetakannya, sebut sebuah berkas di participant.yaml, misalnya mapping: own.jslt, lalu buka lagi halaman ini.",
    good: "Pemetaan dapat dikompilasi dan pesan diterima.",
    goodFrom: "Pemetaan dapat dikompilasi.",
    refusedFields: (missing, faulty) => "Pesan akan ditolak."
      + (missing ? " Kurang: " + missing + "." : "") + (faulty ? " Salah: " + faulty + "." : ""),
    refused: reason => "Pesan akan ditolak: " + reason,
    sampleFault: (line, reason) => "Contoh, baris " + line + ": " + reason,
    noSample: "Pilih, tempel, atau buka sebuah contoh untuk melihat hasil pemetaan.",
    same: "✓ sesuai harapan contoh", differs: n => "✗ berbeda di " + n + " tempat",
    refusedAsExpected: "✓ ditolak sesuai harapan contoh", notRefused: "✗ contoh mengharapkan penolakan",
    toBeRefused: "Harus ditolak", noResult: "Pemetaan tidak menghasilkan apa pun dari contoh ini.",
    turned: "Contoh ini mengharapkan kebalikannya. Perbaiki pemetaan, atau buang berkas yang mengatakannya.",
    noExpected: "belum ada hasil yang diharapkan", place: "tempat", expected: "diharapkan", got: "didapat",
    cut: "… (sisanya tidak ditampilkan)",
    conflictTitle: name => name + " di disk sudah berubah sejak Anda membukanya",
    conflictText: "Belum ada yang ditulis. Baris yang berbeda ditandai.",
    onDisk: "Di disk sekarang", inPage: "Di halaman ini", takeDisk: "Ambil yang di disk", keepMine: "Timpa dengan milik saya", cancel: "Batal",
    keepTitle: "Simpan jadi contoh", keepName: "Nama: huruf kecil, angka, tanda hubung", keepAsExpected: "Mulai sekarang setiap pemeriksaan mengharapkan hasil ini:",
    keepAsRefused: "Mulai sekarang setiap pemeriksaan mengharapkan contoh ini ditolak, dengan alasan yang memuat:", keepOver: "Hasil yang diharapkan sebelumnya diganti dengan ini.",
    write: "Tulis", close: "Tutup", checkTitle: "Hasil pemeriksaan berkas di disk",
    checking: "Memeriksa semua berkas dan contoh…", usable: n => "Semua baik: konfigurasi dapat dipakai; " + n + " contoh diterjemahkan.",
    faulty: n => n + " kesalahan. Konfigurasi belum dapat dipakai.",
    checkingShort: "memeriksa…", usableShort: "✓ pemeriksaan: semua baik", faultyShort: n => "✗ pemeriksaan: " + n + " kesalahan",
    unsavedCheck: "Yang belum disimpan tidak ikut diperiksa.",
    rowsTitle: "Baris berkas, masing-masing seperti yang diterima pemetaan", useRow: "Pakai yang ini", row: n => "Pesan " + n,
    rowFaults: "Baris yang tidak dapat dibaca", noRows: "Tidak ada baris yang dapat dibaca.",
    failed: "Gagal", lost: "Server halaman ini tidak menjawab. Apakah simpul map masih berjalan?",
    leave: "Ada perubahan yang belum disimpan. Tinggalkan?", discard: "Tinggalkan",
    loop: path => "Memasukkan " + path + "; dengan Shift hanya bagian akhirnya, untuk dipakai di dalam perulangan.",
    plain: path => "Memasukkan " + path, items: n => n + " butir",
    notUsed: "tidak disebut oleh jalur mana pun di pemetaan ini",
    pattern: v => "harus " + form(v.limit, "angka", "berbentuk"), type: v => "harus berupa " + v.limit, enum: v => "harus salah satu dari " + v.limit,
    minLength: v => "lebih pendek dari " + v.limit, maxLength: v => "lebih panjang dari " + v.limit + " karakter",
    format: v => "bukan " + ({ '"date"': "tanggal (yyyy-MM-dd)", '"date-time"': "tanggal dengan jam (yyyy-MM-ddThh:mm:ssZ)" }[v.limit] ?? v.limit), minItems: v => "kurang dari " + v.limit + " butir", maxItems: v => "lebih dari " + v.limit + " butir",
    minimum: v => "kurang dari " + v.limit, maximum: v => "lebih dari " + v.limit,
    additionalProperties: v => "skema tidak mengenal isian " + v.property,
    dependentRequired: v => v.property + " harus disertai isian pasangannya",
  },
};

// What the translator says in English, for those who read Indonesian; all else stays as it is.
const sentences = [
  [/^does not compile: /, "tidak dapat dikompilasi: "],
  [/there is no function (\S+)\./, "tidak ada fungsi $1."],
  [/there is no table (\S+) in the participant's folder\./, "tidak ada tabel $1 di folder peserta."],
  [/unexpected (.+?)\.(?= |$)/, "$1 tidak terduga di sini."],
  [/the text ends too early\./, "teks berakhir terlalu cepat."],
  [/a character that cannot stand here\./, "karakter ini tidak boleh ada di sini."],
  [/^Did you mean (\S+)\? /, "Maksud Anda $1? "],
  [
    /Correct the mapping; where the new result is right, delete this file and run simpul check --accept\./,
    "Perbaiki pemetaannya; bila hasil baru itu benar, hapus berkas ini lalu jalankan simpul check --accept.",
  ],
  [/Correct the mapping\./, "Perbaiki pemetaannya."],
  [/Correct the stylesheet\./, "Perbaiki lembar gayanya."],
  [/^error: /, ""],
  [/^is not accepted: /, "tidak diterima: "],
  [/^is accepted, but was expected to be refused\. /, "diterima, padahal diharapkan ditolak. "],
  [/^has no expected result\. Add (\S+)\./, "belum punya hasil yang diharapkan. Tambahkan $1."],
  [/^the mapping's result differs in one place\./, "hasil pemetaan berbeda di satu tempat."],
  [/^the mapping's result differs in (\d+) places\./, "hasil pemetaan berbeda di $1 tempat."],
  [/^there is no flow (\S+)\. /, "tidak ada alur $1. "],
  [/the message: /, "pesan: "],
  [/required property '([^']+)' not found/, "isian wajib $1 tidak ada"],
  [/Correct the mapping or the sample\./, "Perbaiki pemetaan atau contohnya."],
  [/^it is not application\/(json|xml): /, "bukan $1: "],
];

// What a pattern asks, in words where it asks for digits only.
function form(limit, digits, otherwise) {
  const plain = limit.match(/^"\^\[0-9\]\{(\d+)(?:,(\d+))?\}\$"$/);
  return plain ? plain[1] + (plain[2] ? "–" + plain[2] : "") + " " + digits : otherwise + " " + limit.slice(1, -1);
}

let language = localStorage.getItem("language") ?? (navigator.language.startsWith("id") ? "id" : "en");

export const currentLanguage = () => language;

export function choose(chosen) {
  language = chosen;
  localStorage.setItem("language", chosen);
}

export function word(key, ...told) {
  const text = words[language][key] ?? words.en[key] ?? key;
  return typeof text === "function" ? text(...told) : text;
}

export function sentence(english) {
  return language === "en" ? english.replace(/^error: /, "") : sentences.reduce((text, [from, to]) => text.replace(from, to), english);
}

// What a field's value breaks, in the page's language.
export function violation(broken) {
  const known = words[language][broken.keyword];
  return typeof known === "function" ? known(broken) : broken.message;
}

// Writes the texts of all elements that name one.
export function translate(root = document) {
  document.documentElement.lang = language;
  root.querySelectorAll("[data-word]").forEach(element => { element.textContent = word(element.dataset.word); });
}
