package id.simpul.connectors.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Antrean's memory: which bookings there are and how far each has come. */
final class BpjsQueue {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int ADDED = 0;
  private static final int CANCELLED = 99;

  private final Map<String, Integer> lastTasks = new ConcurrentHashMap<>();

  Optional<Integer> lastTask(String booking) {
    return Optional.ofNullable(lastTasks.get(booking));
  }

  SimulatedAnswer answer(ReceivedRequest request) {
    JsonNode sent = read(request);
    String booking = sent.path("kodebooking").asText();
    if (booking.isEmpty()) {
      return said(201, "kodebooking tidak boleh kosong");
    }
    return request.path().endsWith("/antrean/add") ? add(booking) : update(booking, sent);
  }

  private static JsonNode read(ReceivedRequest request) {
    try {
      return JSON.readTree(request.body());
    } catch (IOException e) {
      return JSON.createObjectNode();
    }
  }

  private SimulatedAnswer add(String booking) {
    return lastTasks.putIfAbsent(booking, ADDED) == null
        ? said(200, "Ok")
        : said(208, "Terdapat duplikasi Kode Booking");
  }

  private synchronized SimulatedAnswer update(String booking, JsonNode sent) {
    Integer last = lastTasks.get(booking);
    int task = sent.path("taskid").asInt();
    if (last == null) {
      return said(201, "Kode Booking tidak ditemukan");
    }
    if (last == task) {
      return said(208, "TaskId=" + task + " sudah ada");
    }
    if (task < last || task > last + 1 && task != CANCELLED && last != ADDED) {
      return said(201, "TaskId terakhir " + last);
    }
    lastTasks.put(booking, task);
    return said(200, "Ok");
  }

  private static SimulatedAnswer said(int code, String message) {
    return SimulatedAnswer.json(
        200, "{\"metadata\":{\"code\":" + code + ",\"message\":\"" + message + "\"}}");
  }
}
