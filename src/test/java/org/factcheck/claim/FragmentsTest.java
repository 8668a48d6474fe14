package org.factcheck.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class FragmentsTest {

    @Property
    void whatIsFoundIsWhatATextContains(@ForAll("fragments") List<String> fragments, @ForAll("texts") String text) {
        Fragments looked = Fragments.of(fragments);
        long[] held = looked.in(text);

        for (String fragment : fragments) {
            assertThat(Fragments.meet(held, looked.set(List.of(fragment))))
                    .as("'%s' in '%s'", fragment, text)
                    .isEqualTo(text.contains(fragment));
        }
    }

    @Property
    void inAnyCaseTheLettersOfEnglishAreFoundAsCapitalsToo(
            @ForAll("fragments") List<String> fragments, @ForAll("texts") String text) {
        Fragments looked = Fragments.inAnyCase(fragments);
        long[] held = looked.in(text.replace('a', 'A').replace('c', 'C'));

        for (String fragment : fragments) {
            assertThat(Fragments.meet(held, looked.set(List.of(fragment)))).isEqualTo(text.contains(fragment));
        }
    }

    @Test
    void manyFragmentsAreToldApart() {
        List<String> fragments =
                IntStream.range(0, 300).mapToObj(i -> "word" + i + ".").toList();
        Fragments looked = Fragments.of(fragments);
        long[] held = looked.in("It says word7. and word130. and word299. alone");

        assertThat(fragments.stream().filter(fragment -> Fragments.meet(held, looked.set(List.of(fragment)))))
                .containsExactly("word7.", "word130.", "word299.");
        assertThat(looked.size()).isEqualTo(300);
    }

    @Test
    void aSetMayBeComparedWithOneOfALongerList() {
        Fragments some = Fragments.of(List.of("one"));
        Fragments more = Fragments.of(
                Stream.concat(Stream.of("one"), IntStream.range(0, 100).mapToObj(i -> "other" + i))
                        .toList());

        assertThat(Fragments.meet(more.in("one"), some.set(List.of("one")))).isTrue();
        assertThat(Fragments.meet(more.in("other99"), some.set(List.of("one")))).isFalse();
    }

    @Test
    void aFragmentThatCannotBeFoundIsRefused() {
        assertThatThrownBy(() -> Fragments.inAnyCase(List.of("Photo")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'Photo'")
                .hasMessageContaining("in small letters");
        assertThatThrownBy(() -> Fragments.of(List.of("photo")).set(List.of("video")))
                .hasMessage("'video' is none of the fragments that are looked for.");
    }

    @Provide
    Arbitrary<List<String>> fragments() {
        return Arbitraries.strings()
                .withChars("ab é")
                .ofMinLength(1)
                .ofMaxLength(4)
                .list()
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("abc é").ofMaxLength(30);
    }
}
