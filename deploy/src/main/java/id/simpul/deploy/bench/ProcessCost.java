package id.simpul.deploy.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** CPU time and resident memory of a process, from Linux's /proc. */
final class ProcessCost {

  private static final int TICKS_PER_SECOND = 100;
  private static final int UTIME = 11;
  private static final int STIME = 12;

  private final Path proc;

  ProcessCost(long pid) {
    this.proc = Path.of("/proc", Long.toString(pid));
  }

  double cpuMillis() throws IOException {
    String stat = Files.readString(proc.resolve("stat"));
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    long ticks = Long.parseLong(fields[UTIME]) + Long.parseLong(fields[STIME]);
    return ticks * 1000.0 / TICKS_PER_SECOND;
  }

  long residentMegabytes() throws IOException {
    for (String line : Files.readAllLines(proc.resolve("status"))) {
      if (line.startsWith("VmRSS:")) {
        return Long.parseLong(line.replaceAll("\\D", "")) >> 10;
      }
    }
    return 0;
  }
}
