package io.github.webrtcmasking.internal.install;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens where the owner cannot be kept, as for everybody but root. */
class AccessRightsTest {

  @TempDir Path folder;

  private Path old;
  private Path made;

  @BeforeEach
  void write() throws IOException {
    old = Files.writeString(folder.resolve("old"), "x");
    made = Files.writeString(folder.resolve("made"), "x");
    Files.setPosixFilePermissions(old, PosixFilePermissions.fromString("rw-r-----"));
  }

  @Test
  void ownerThatCannotBeKeptIsTold() throws IOException {
    PosixFileAttributeView target = view(made);
    PosixFileAttributes was = new OwnedBy("shop", view(old).readAttributes());

    assertThat(AccessRights.copy(was, new Unprivileged(target)))
        .hasValue(
            "the new file belongs to %s:%s, and not to shop:shop as the old one: see that the server can read it"
                .formatted(target.getOwner(), target.readAttributes().group()));
    assertThat(permissions()).isEqualTo("rw-r-----");
  }

  @Test
  void ownOwnerIsNotTouched() throws IOException {
    assertThat(AccessRights.copy(view(old).readAttributes(), new Unprivileged(view(made))))
        .isEmpty();
    assertThat(permissions()).isEqualTo("rw-r-----");
  }

  private String permissions() throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(made));
  }

  private static PosixFileAttributeView view(Path file) {
    return Files.getFileAttributeView(file, PosixFileAttributeView.class);
  }

  private record Somebody(String getName) implements GroupPrincipal {
    @Override
    public String getName() {
      return getName;
    }
  }

  /** A file as it is, of somebody else. */
  private record OwnedBy(String name, PosixFileAttributes file) implements PosixFileAttributes {
    @Override
    public UserPrincipal owner() {
      return new Somebody(name);
    }

    @Override
    public GroupPrincipal group() {
      return new Somebody(name);
    }

    @Override
    public Set<PosixFilePermission> permissions() {
      return file.permissions();
    }

    @Override
    public FileTime lastModifiedTime() {
      return file.lastModifiedTime();
    }

    @Override
    public FileTime lastAccessTime() {
      return file.lastAccessTime();
    }

    @Override
    public FileTime creationTime() {
      return file.creationTime();
    }

    @Override
    public boolean isRegularFile() {
      return file.isRegularFile();
    }

    @Override
    public boolean isDirectory() {
      return file.isDirectory();
    }

    @Override
    public boolean isSymbolicLink() {
      return file.isSymbolicLink();
    }

    @Override
    public boolean isOther() {
      return file.isOther();
    }

    @Override
    public long size() {
      return file.size();
    }

    @Override
    public @Nullable Object fileKey() {
      return file.fileKey();
    }
  }

  /** Refuses what the system refuses to everybody but root. */
  private record Unprivileged(PosixFileAttributeView file) implements PosixFileAttributeView {
    @Override
    public void setOwner(UserPrincipal owner) throws IOException {
      throw new FileSystemException("made", null, "Operation not permitted");
    }

    @Override
    public void setGroup(GroupPrincipal group) throws IOException {
      throw new FileSystemException("made", null, "Operation not permitted");
    }

    @Override
    public String name() {
      return file.name();
    }

    @Override
    public PosixFileAttributes readAttributes() throws IOException {
      return file.readAttributes();
    }

    @Override
    public UserPrincipal getOwner() throws IOException {
      return file.getOwner();
    }

    @Override
    public void setPermissions(Set<PosixFilePermission> permissions) throws IOException {
      file.setPermissions(permissions);
    }

    @Override
    public void setTimes(
        @Nullable FileTime modified, @Nullable FileTime accessed, @Nullable FileTime created)
        throws IOException {
      file.setTimes(modified, accessed, created);
    }
  }
}
