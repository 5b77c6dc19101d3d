package io.github.webrtcmasking.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.webrtcmasking.internal.address.Cidr;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes small databases in MaxMind's format, so that tests have one in each schema. IPv4 networks
 * are below {@code ::/96}, as the format wants it; a later network may lie inside an earlier one.
 */
public final class MmdbWriter {

  private static final int EMPTY = -1;
  private static final int SEPARATOR = 16;

  /** Behind it stands the metadata. */
  private static final byte[] MARK = {
    (byte) 0xab, (byte) 0xcd, (byte) 0xef, 'M', 'a', 'x', 'M', 'i', 'n', 'd', '.', 'c', 'o', 'm'
  };

  private final String type;
  private final ByteArrayOutputStream data = new ByteArrayOutputStream();

  /** Each node's two records: another node, or EMPTY, or a place in the data as -2 - place. */
  private final List<int[]> nodes = new ArrayList<>(List.of(new int[] {EMPTY, EMPTY}));

  private MmdbWriter(String type) {
    this.type = type;
  }

  /** A database of that type, as its maker calls it. */
  public static MmdbWriter of(String type) {
    return new MmdbWriter(type);
  }

  /** A network with its record, whose values are texts, numbers, booleans and maps of them. */
  public MmdbWriter with(String network, Map<String, ?> found) {
    Cidr range = Cidr.parse(network).orElseThrow();
    byte[] bytes = range.network().toBytes();
    int skipped = 16 - bytes.length;
    byte[] all = new byte[16];
    System.arraycopy(bytes, 0, all, skipped, bytes.length);
    int place = -2 - data.size();
    write(found, data);
    insert(all, 8 * skipped + range.length(), place);
    return this;
  }

  private void insert(byte[] address, int length, int place) {
    int node = 0;
    for (int bit = 0; bit < length - 1; bit++) {
      int next = nodes.get(node)[bit(address, bit)];
      if (next < 0) {
        nodes.add(new int[] {next, next});
        next = nodes.size() - 1;
        nodes.get(node)[bit(address, bit)] = next;
      }
      node = next;
    }
    nodes.get(node)[bit(address, length - 1)] = place;
  }

  private static int bit(byte[] address, int bit) {
    return address[bit / 8] >> (7 - bit % 8) & 1;
  }

  /** The whole file. */
  public byte[] bytes() {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    for (int[] node : nodes) {
      for (int next : node) {
        int number =
            next == EMPTY ? nodes.size() : next < 0 ? nodes.size() + SEPARATOR + (-2 - next) : next;
        file.writeBytes(ByteBuffer.allocate(4).putInt(number).array());
      }
    }
    file.writeBytes(new byte[SEPARATOR]);
    file.writeBytes(data.toByteArray());
    file.writeBytes(MARK);
    Map<String, Object> metadata = new LinkedHashMap<>();
    metadata.put("binary_format_major_version", (short) 2);
    metadata.put("binary_format_minor_version", (short) 0);
    metadata.put("build_epoch", 1_790_000_000L);
    metadata.put("database_type", type);
    metadata.put("description", Map.of("en", "written by a test"));
    metadata.put("ip_version", (short) 6);
    metadata.put("languages", List.of());
    metadata.put("node_count", nodes.size());
    metadata.put("record_size", (short) 32);
    write(metadata, file);
    return file.toByteArray();
  }

  private static void write(Object value, ByteArrayOutputStream out) {
    if (value instanceof Map<?, ?> map) {
      control(7, map.size(), out);
      map.forEach(
          (key, each) -> {
            write(key, out);
            write(each, out);
          });
    } else if (value instanceof List<?> list) {
      control(11, list.size(), out);
      list.forEach(each -> write(each, out));
    } else if (value instanceof Boolean truth) {
      control(14, truth ? 1 : 0, out);
    } else if (value instanceof Number number) {
      int bytes = number instanceof Long ? 8 : number instanceof Integer ? 4 : 2;
      control(number instanceof Long ? 9 : number instanceof Integer ? 6 : 5, bytes, out);
      byte[] all = ByteBuffer.allocate(8).putLong(number.longValue()).array();
      out.write(all, 8 - bytes, bytes);
    } else {
      byte[] text = value.toString().getBytes(UTF_8);
      control(2, text.length, out);
      out.writeBytes(text);
    }
  }

  /** Type and size: sizes up to 28 stand in the first byte, up to 284 in one more. */
  private static void control(int kind, int size, ByteArrayOutputStream out) {
    Optional<Integer> more = size < 29 ? Optional.empty() : Optional.of(size - 29);
    int inFirst = more.isPresent() ? 29 : size;
    out.write(kind <= 7 ? kind << 5 | inFirst : inFirst);
    if (kind > 7) {
      out.write(kind - 7);
    }
    more.ifPresent(out::write);
  }
}
