package com.investorsignals.stack.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LibraryTest {
    @ParameterizedTest
    @CsvSource({
        "1.23.2, 1.23.2, 0",
        "1.9, 1.10, -1",
        "4.1.138.Final, 4.1.9.Final, 1",
        "3.33.2.1, 3.33.2, 1",
        "3.33.2.1, 3.33.3, -1",
        "1.5.6-10, 1.5.7-14, -1",
        "1.5.6-10, 1.5.6-9, 1",
        "2.0-rc1, 2.0, -1",
        "33.5.0-jre, 33.4.8-jre, 1"
    })
    void ordersVersionsAsMavenDoes(String version, String other, int expected) {
        assertThat(Integer.signum(new Library("g", "a", version).compareVersion(other)))
                .isEqualTo(expected);
    }

    @Test
    void hasAPackageUrl() {
        assertThat(new Library("com.google.guava", "guava", "33.5.0-jre").purl())
                .isEqualTo("pkg:maven/com.google.guava/guava@33.5.0-jre");
    }
}
