package io.github.webrtcmasking.heap;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A heap dump of the JDK ({@code GC.heap_dump}), of a 64-bit machine, as its format HPROF has it:
 * which object knows which, and what the roots are. Of arrays of numbers nothing is kept.
 */
public final class HeapFile {

  private static final int STRING = 0x01;
  private static final int CLASS = 0x02;
  private static final int DUMP = 0x0c;
  private static final int DUMP_SEGMENT = 0x1c;
  private static final int REFERENCE = 2;
  private static final int ID = Long.BYTES;

  /** What is known of a class: its class loader is the last of those that it knows. */
  record Type(long above, long loader, List<Field> fields) {}

  /** A field of each of a class's objects. */
  record Field(String name, int type) {}

  final Map<Long, String> names = new HashMap<>();
  final Map<Long, Type> types = new HashMap<>();
  final Map<Long, String> roots = new LinkedHashMap<>();

  /** The class of each object. */
  final Map<Long, Long> typeOf = new HashMap<>();

  /** What classes and arrays know. */
  final Map<Long, long[]> known = new HashMap<>();

  /** What objects know, with all of their other fields. */
  final Map<Long, byte[]> values = new HashMap<>();

  private final Map<Long, String> strings = new HashMap<>();
  private final DataInputStream in;

  private HeapFile(DataInputStream in) {
    this.in = in;
  }

  /** Reads it whole. */
  public static HeapFile read(Path file) throws IOException {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 20))) {
      HeapFile heap = new HeapFile(in);
      heap.readAll();
      return heap;
    }
  }

  private void readAll() throws IOException {
    while (in.readByte() != 0) {
      // The format's name.
    }
    if (in.readInt() != ID) {
      throw new IOException("not of a 64-bit machine");
    }
    in.skipNBytes(Long.BYTES);
    for (int tag = in.read(); tag >= 0; tag = in.read()) {
      in.skipNBytes(Integer.BYTES);
      long length = Integer.toUnsignedLong(in.readInt());
      switch (tag) {
        case STRING -> strings.put(in.readLong(), text((int) length - ID));
        case CLASS -> readName();
        case DUMP, DUMP_SEGMENT -> readDump(length);
        default -> in.skipNBytes(length);
      }
    }
  }

  private String text(int length) throws IOException {
    return new String(in.readNBytes(length), UTF_8);
  }

  private void readName() throws IOException {
    in.skipNBytes(Integer.BYTES);
    long type = in.readLong();
    in.skipNBytes(Integer.BYTES);
    names.put(type, strings.get(in.readLong()).replace('/', '.'));
  }

  private void readDump(long length) throws IOException {
    for (long left = length; left > 0; ) {
      int tag = in.readUnsignedByte();
      left -= 1;
      left -=
          switch (tag) {
            case 0xff -> root("unknown", 0);
            case 0x01 -> root("JNI global", ID);
            case 0x02 -> root("JNI local", Long.BYTES);
            case 0x03 -> root("frame", Long.BYTES);
            case 0x04 -> root("native stack", Integer.BYTES);
            case 0x05 -> root("class of the system", 0);
            case 0x06 -> root("thread block", Integer.BYTES);
            case 0x07 -> root("monitor", 0);
            case 0x08 -> root("thread", Long.BYTES);
            case 0x20 -> readType();
            case 0x21 -> readObject();
            case 0x22 -> readArray();
            case 0x23 -> skipNumbers();
            default -> throw new IOException("unknown part " + tag);
          };
    }
  }

  private long root(String kind, int more) throws IOException {
    roots.put(in.readLong(), kind);
    in.skipNBytes(more);
    return (long) ID + more;
  }

  private long readType() throws IOException {
    long type = in.readLong();
    in.skipNBytes(Integer.BYTES);
    long above = in.readLong();
    long loader = in.readLong();
    in.skipNBytes(4 * ID + Integer.BYTES);
    long read = 7 * ID + 2 * Integer.BYTES;
    int constants = in.readUnsignedShort();
    read += Short.BYTES;
    for (int i = 0; i < constants; i++) {
      in.skipNBytes(Short.BYTES);
      int kind = in.readUnsignedByte();
      in.skipNBytes(size(kind));
      read += Short.BYTES + 1 + size(kind);
    }
    List<Long> knows = new ArrayList<>(List.of(above, loader));
    read += readStatics(knows);
    int fields = in.readUnsignedShort();
    List<Field> all = new ArrayList<>();
    for (int i = 0; i < fields; i++) {
      all.add(new Field(strings.get(in.readLong()), in.readUnsignedByte()));
    }
    types.put(type, new Type(above, loader, all));
    known.put(type, knows.stream().mapToLong(Long::longValue).toArray());
    return read + Short.BYTES + (long) fields * (ID + 1);
  }

  private long readStatics(List<Long> knows) throws IOException {
    int statics = in.readUnsignedShort();
    long read = Short.BYTES;
    for (int i = 0; i < statics; i++) {
      in.skipNBytes(ID);
      int kind = in.readUnsignedByte();
      if (kind == REFERENCE) {
        knows.add(in.readLong());
      } else {
        in.skipNBytes(size(kind));
      }
      read += ID + 1 + size(kind);
    }
    return read;
  }

  private long readObject() throws IOException {
    long object = in.readLong();
    in.skipNBytes(Integer.BYTES);
    typeOf.put(object, in.readLong());
    int length = in.readInt();
    values.put(object, in.readNBytes(length));
    return 2L * ID + 2 * Integer.BYTES + length;
  }

  private long readArray() throws IOException {
    long array = in.readLong();
    in.skipNBytes(Integer.BYTES);
    int length = in.readInt();
    typeOf.put(array, in.readLong());
    long[] elements = new long[length];
    for (int i = 0; i < length; i++) {
      elements[i] = in.readLong();
    }
    known.put(array, elements);
    return 2 * ID + 2 * Integer.BYTES + (long) length * ID;
  }

  private long skipNumbers() throws IOException {
    in.skipNBytes(ID + Integer.BYTES);
    int length = in.readInt();
    long bytes = (long) length * size(in.readUnsignedByte());
    in.skipNBytes(bytes);
    return ID + 2 * Integer.BYTES + 1 + bytes;
  }

  /** How many bytes a value has. */
  static int size(int kind) {
    return switch (kind) {
      case 4, 8 -> 1;
      case 5, 9 -> Short.BYTES;
      case 6, 10 -> Integer.BYTES;
      default -> Long.BYTES;
    };
  }
}
