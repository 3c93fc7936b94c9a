package smena.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import smena.app.Main;
import smena.crash.agent.Agent;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// An agent that does nothing would make every till look safe: it must say so instead.
class AgentTest {
    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"NOWHERE:before:1", "COMMIT:beside:1", "COMMIT:before", "missing"})
    void whatItCanNotDoEndsTheProgramAtOnce(String wish) throws Exception {
        Child child = start(wish);
        child.rest();
        assertEquals(Agent.USELESS, child.end());
        assertTrue(child.log().contains("can not do"), child.log());
    }

    @Test
    void aProgramThatIsArmedDoesItsWork() throws Exception {
        Child child = start("COMMIT:before:1");
        assertTrue(child.rest().contains("smena"));
        assertEquals(0, child.end(), child.log());
    }

    private Child start(String wish) throws Exception {
        List<String> options = List.of("-javaagent:" + AgentJar.in(folder) + "=" + wish);
        Child.Start start = Child.Start.plain(options, Map.of(), folder.resolve("log"));
        return Child.run(start, Main.class.getName(), "--help");
    }
}
