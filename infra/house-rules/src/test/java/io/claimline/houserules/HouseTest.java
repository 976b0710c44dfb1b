package io.claimline.houserules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HouseTest {

    @Test
    void shouldFindTheModulesThatHoldJava() {
        assertThat(House.here().modules())
                .contains("dialer/core", "gateway/app", "scripts-templates", "infra/provisioning")
                .doesNotContain("", "dialer", "infra/house-rules");
    }

    @Test
    void shouldLeaveOutWhatBuildsLeaveBehind(@TempDir Path root) throws IOException {
        for (var file : new String[] {"a/A.java", "a/target/B.java", "a/node_modules/c/C.java", ".git/D.java"}) {
            Files.createDirectories(root.resolve(file).getParent());
            Files.writeString(root.resolve(file), "");
        }
        assertThat(new House(root).files(path -> path.endsWith(".java"))).containsExactly("a/A.java");
    }
}
