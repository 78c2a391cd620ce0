package eu.clusterxchange.platform.sql;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The PostgreSQL programs that Maven brings as a jar for this machine. */
final class PostgresBinaries {
  private PostgresBinaries() {}

  /** Unpacks them once; a half-unpacked directory never becomes the real one. */
  static void unpack(Path target) throws IOException {
    if (Files.exists(target.resolve("bin"))) {
      return;
    }
    Path half = target.resolveSibling(target.getFileName() + ".unpacking");
    delete(half);
    Files.createDirectories(half);
    try (InputStream archive = archive();
        var tar =
            new TarArchiveInputStream(
                new XZCompressorInputStream(new BufferedInputStream(archive)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        place(half, entry, tar);
      }
    }
    try {
      Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(half, target);
    }
  }

  /**
   * PostgreSQL refuses to run as root: a user namespace gives it another identity. Empty for
   * ordinary users.
   */
  static List<String> asUnprivileged() {
    boolean root =
        "root".equals(System.getProperty("user.name"))
            && System.getProperty("os.name").startsWith("Linux");
    return root ? List.of("unshare", "-U") : List.of();
  }

  private static InputStream archive() throws IOException {
    String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String system = os.startsWith("mac") ? "darwin" : os.startsWith("win") ? "windows" : "linux";
    String arch = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
    String name = "/postgres-" + system + "-" + arch + ".txz";
    InputStream stream = PostgresBinaries.class.getResourceAsStream(name);
    if (stream == null) {
      throw new IOException(
          "there is no PostgreSQL for this machine on the class path ("
              + name
              + "); set DATABASE_URL to use one of your own");
    }
    return stream;
  }

  private static void place(Path root, TarArchiveEntry entry, TarArchiveInputStream tar)
      throws IOException {
    Path file = root.resolve(entry.getName()).normalize();
    if (!file.startsWith(root)) {
      throw new IOException("unexpected path in the archive: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(file);
    } else if (entry.isSymbolicLink()) {
      Files.createDirectories(file.getParent());
      Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
    } else {
      Files.createDirectories(file.getParent());
      Files.copy(tar, file);
      if ((entry.getMode() & 0100) != 0
          && file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        var permissions = EnumSet.copyOf(Files.getPosixFilePermissions(file));
        permissions.add(PosixFilePermission.OWNER_EXECUTE);
        Files.setPosixFilePermissions(file, permissions);
      }
    }
  }

  private static void delete(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    try (Stream<Path> files = Files.walk(directory)) {
      files.sorted(Comparator.reverseOrder()).forEach(PostgresBinaries::deleteOne);
    }
  }

  private static void deleteOne(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
