package com.investorsignals.stack.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A certificate for this machine that was just made, signed by itself: whoever has the PEM file trusts it. */
record ServerCertificate(Path keystore, String password, Path pem) {

    static ServerCertificate in(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        ServerCertificate made = new ServerCertificate(
                folder.resolve("broker.p12"), UUID.randomUUID().toString(), folder.resolve("broker.pem"));
        made.keytool(
                List.of("-genkeypair", "-keyalg", "EC", "-groupname", "secp256r1", "-validity", "2"),
                List.of("-dname", "CN=localhost", "-ext", "san=ip:127.0.0.1", "-storetype", "PKCS12"));
        made.keytool(List.of("-exportcert", "-rfc"), List.of("-file", made.pem.toString()));
        return made;
    }

    private void keytool(List<String> command, List<String> arguments) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        line.addAll(command);
        line.addAll(List.of("-alias", "broker", "-keystore", keystore.toString(), "-storepass", password));
        line.addAll(arguments);
        Process keytool = new ProcessBuilder(line).redirectErrorStream(true).start();
        String words = new String(keytool.getInputStream().readAllBytes(), UTF_8);
        if (keytool.waitFor() != 0) {
            throw new IOException("keytool " + command.getFirst() + " failed: " + words);
        }
    }
}
