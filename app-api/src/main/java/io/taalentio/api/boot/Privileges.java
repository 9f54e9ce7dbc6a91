package io.taalentio.api.boot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How PostgreSQL is started by this user. It refuses to run as root, so root's server runs in a user name space of its
 * own where nobody is root, or, where that is forbidden, as the user {@code nobody}. It also gets a session of its own:
 * Ctrl-C in the terminal is for the application, which stops the database last.
 *
 * @param prefix words before the command
 * @param nobody whether files must belong to the user {@code nobody}
 */
record Privileges(List<String> prefix, boolean nobody) {

    private static final int NOBODY = 65534;

    private static final class Holder {
        private static final Privileges CURRENT = find();
    }

    static Privileges current() {
        return Holder.CURRENT;
    }

    /** Hands {@code path} to the user that the server runs as. */
    void own(Path path) throws IOException {
        if (nobody) {
            Files.setAttribute(path, "unix:uid", NOBODY);
        }
    }

    private static Privileges find() {
        List<String> prefix = new ArrayList<>();
        if (works("setsid", "true")) {
            prefix.add("setsid");
        }
        if (!"root".equals(System.getProperty("user.name"))) {
            return new Privileges(List.copyOf(prefix), false);
        }
        if (works("unshare", "-U", "true")) {
            prefix.addAll(List.of("unshare", "-U"));
            return new Privileges(List.copyOf(prefix), false);
        }
        prefix.addAll(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups", "--"));
        return new Privileges(List.copyOf(prefix), true);
    }

    private static boolean works(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notThere) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
