package com.investorsignals.stack;

import com.investorsignals.stack.advisories.VulnerabilitiesCommand;
import com.investorsignals.stack.osv.OsvClient;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.time.Duration;

/** The commands that {@code ./signals} hands over. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        int exit = run(arguments.length == 0 ? "help" : arguments[0], out);
        System.exit(exit);
    }

    private static int run(String command, PrintStream out) {
        try {
            StackSettings settings = StackSettings.from(System.getenv());
            switch (command) {
                case "up" -> new UpCommand(settings, out).run();
                case "down" -> new DownCommand(settings, out).run();
                case "status" -> {
                    return new StatusCommand(settings, out).run();
                }
                case "reset" -> new ResetCommand(settings, out).run();
                case "password" -> out.println(SignIn.read(settings).password());
                case "vulnerabilities" -> {
                    return vulnerabilities(settings, out);
                }
                default -> throw new StackException("There is no command " + command + ".");
            }
            return 0;
        } catch (StackException e) {
            return failed(String.valueOf(e.getMessage()));
        } catch (AccessDeniedException e) {
            return failed("No permission to write " + e.getFile()
                    + "; change its owner, or set SIGNALS_DATA to a folder of yours.");
        } catch (FileSystemException e) {
            return failed("The data folder cannot be used: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return failed("Interrupted.");
        } catch (Exception e) {
            e.printStackTrace();
            return failed("It did not work: " + e);
        }
    }

    private static int vulnerabilities(StackSettings settings, PrintStream out)
            throws IOException, InterruptedException {
        OsvClient osv = new OsvClient(settings.osv(), Duration.ofSeconds(20));
        boolean live = settings.variable("SIGNALS_TERMINAL").isPresent();
        return new VulnerabilitiesCommand(settings.home(), LocalStack.SERVICES.keySet(), osv, out, live).run();
    }

    private static int failed(String sentence) {
        System.err.println("signals: " + sentence);
        return 1;
    }
}
