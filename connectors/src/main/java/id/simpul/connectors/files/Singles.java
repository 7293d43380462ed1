package id.simpul.connectors.files;

import java.util.List;
import java.util.Optional;

/** Each row is a message of its own. */
record Singles(RowNames names, PartForm form) implements Packing {

  @Override
  public Optional<Offer> add(OfferedRow row) {
    return names
        .id(row)
        .map(id -> new Offer(names.key(row), id, List.of(row), form.cells(row.row().json())));
  }

  @Override
  public String fault(Row.Data row) {
    return names.unnamed();
  }
}
