package id.simpul.mappings.skeleton;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of columns as real exports write them. */
class VocabularyTest {

  @ParameterizedTest
  @CsvSource({
    "tgl_lahir,birth-date",
    "TglLahir,birth-date",
    "tanggallahir,birth-date",
    "tgllahir,birth-date",
    "TANGGAL LAHIR,birth-date",
    "no_hp,phone",
    "NoHP,phone",
    "nohp,phone",
    "No. Telp.,phone",
    "nomor_whatsapp,phone",
    "nik,nik",
    "No KTP,nik",
    "kel,kelurahan",
    "Nama Desa,kelurahan",
    "kec,kecamatan",
    "alamat_lengkap,address",
    "jk,sex",
    "Jns_Kelamin,sex",
    "createdAt,created-at",
    "kd_wilayah,area-code",
    "lng,longitude"
  })
  void aNameMeansOneThing(String name, String concept) {
    assertThat(Vocabulary.SHIPPED.concepts(name)).isEqualTo(Set.of(concept));
  }

  @ParameterizedTest
  @CsvSource({"nama_pelapor,name reporter", "nik_ibu,nik mother", "hp pemohon,phone applicant"})
  void aNameOfTwoWordsMeansBoth(String name, String concepts) {
    assertThat(Vocabulary.SHIPPED.concepts(name)).isEqualTo(Set.of(concepts.split(" ")));
  }

  @ParameterizedTest
  @CsvSource({"kolom7", "xyz"})
  void anUnknownWordMeansItself(String name) {
    assertThat(Vocabulary.SHIPPED.concepts(name)).allMatch(c -> c.startsWith("?"));
  }
}
