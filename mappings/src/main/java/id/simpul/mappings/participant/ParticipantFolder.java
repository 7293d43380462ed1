package id.simpul.mappings.participant;

import id.simpul.mappings.files.ConfigurationFiles;
import java.util.Optional;

/** How a participant's folder is named: by its id; in regions, by its code, a hyphen and its id. */
public final class ParticipantFolder {

  private static final String CODE = "^[0-9]{2}([.][0-9]{2})?-";

  private ParticipantFolder() {}

  /**
   * The folder of a participant.
   *
   * @return path with a trailing slash; empty when these files hold none of that id
   */
  public static Optional<String> of(ConfigurationFiles files, Participant participant) {
    String kind = participant.kind() + "/";
    return files.in(kind).stream()
        .map(name -> kind + name + "/")
        .filter(folder -> id(folder).equals(participant.id()))
        .findFirst();
  }

  /**
   * The id that a folder's name tells.
   *
   * @param folder path with a trailing slash, for instance {@code regions/32.02-sukabumi/}
   */
  public static String id(String folder) {
    String name = folder.substring(folder.indexOf('/') + 1, folder.length() - 1);
    return folder.startsWith("regions/") ? name.replaceFirst(CODE, "") : name;
  }
}
