package id.simpul.routes.configuration;

import id.simpul.mappings.canonical.CanonicalSchema;
import java.util.List;
import java.util.Optional;

/**
 * What became of one sample, for those who show it.
 *
 * @param input path of the sample's input file
 * @param source the input's bytes
 * @param expectedFile path of the file with the expected result; empty when there is none
 * @param expected its bytes
 * @param made what the mapping made; empty when it gave up
 * @param reasons why the message would be refused; empty when it would be accepted
 * @param schema what the result must keep to; empty where the mapping leads to a participant's form
 */
public record Translated(
    String input,
    byte[] source,
    Optional<String> expectedFile,
    Optional<byte[]> expected,
    Optional<byte[]> made,
    List<String> reasons,
    Optional<CanonicalSchema> schema) {}
