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
    "lng,longitude",
    "nip_baru,nip",
    "jabatan,position",
    "tmt_jabatan,effective-from",
    "effectiveFrom,effective-from",
    "tgl_pelantikan,installed-on",
    "installedOn,installed-on"
  })
  void aNameMeansOneThing(String name, String concept) {
    assertThat(Vocabulary.SHIPPED.concepts(name)).isEqualTo(Set.of(concept));
  }

  @ParameterizedTest
  @CsvSource({
    "nama_pelapor,name reporter",
    "nik_ibu,nik mother",
    "hp pemohon,phone applicant",
    "no_sk,number decree",
    "tgl_sk,date decree",
    "kode_jabatan,code position"
  })
  void aNameOfTwoWordsMeansBoth(String name, String concepts) {
    assertThat(Vocabulary.SHIPPED.concepts(name)).isEqualTo(Set.of(concepts.split(" ")));
  }

  @ParameterizedTest
  @CsvSource({"kolom7", "xyz"})
  void anUnknownWordMeansItself(String name) {
    assertThat(Vocabulary.SHIPPED.concepts(name)).allMatch(c -> c.startsWith("?"));
  }
}
