package org.factcheck.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Groups articles that carry the same text: identical, with small edits, or one contained in the other. Two texts belong
 * together where the smaller has at least 40 runs of five words and at least 80 % of them stand in the larger (containment
 * after Broder, "On the resemblance and containment of documents", 1997), or where all their words are the same. What
 * belongs to one text belongs to the same group. The groups depend on the set of articles alone, not on the order of
 * adding them.
 */
public final class CopyFinder {

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int RUN = 5;
    private static final int FEWEST_RUNS = 40;
    private static final double CONTAINED = 0.8;

    /**
     * So many earlier texts are compared at one shared run. A run that more texts share belongs to a text copied that
     * often, whose copies follow one another here and so are linked one by one, or to a formula that says nothing.
     */
    private static final int WINDOW = 64;

    private record Text(String id, String words, long[] runs) {}

    private final Map<String, Text> texts = new TreeMap<>();

    /**
     * Adds an article; one of the same id is replaced.
     *
     * @param bodyText its headline and paragraphs, without what was cut
     */
    public void add(String articleId, String bodyText) {
        String words = NO_WORD.matcher(bodyText.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
        texts.put(articleId, new Text(articleId, words, runs(words)));
    }

    /** For each article added the smallest article id of its group, by article id; its own where it has no copies. */
    public Map<String, String> groups() {
        Map<String, String> firstOfGroup = new TreeMap<>();
        Map<String, Text> different = new HashMap<>();
        for (Text text : texts.values()) {
            Text same = text.words().isEmpty() ? null : different.putIfAbsent(text.words(), text);
            firstOfGroup.put(text.id(), same == null ? text.id() : same.id());
        }
        Groups groups = new Groups(List.copyOf(different.values()));
        groups.link();
        firstOfGroup.replaceAll((id, first) -> groups.smallestId(first));
        return firstOfGroup;
    }

    /** The distinct runs of five words as hashes, sorted. */
    private static long[] runs(String words) {
        String[] split = words.split(" ");
        long[] hashes = new long[split.length];
        for (int i = 0; i < split.length; i++) {
            hashes[i] = hash(split[i]);
        }
        long[] runs = new long[Math.max(0, split.length - RUN + 1)];
        for (int i = 0; i < runs.length; i++) {
            long run = 0;
            for (int j = 0; j < RUN; j++) {
                run = mix(run + hashes[i + j]);
            }
            runs[i] = run;
        }
        return Arrays.stream(runs).sorted().distinct().toArray();
    }

    private static long hash(String word) {
        long hash = 0;
        for (int i = 0; i < word.length(); i++) {
            hash = hash * 1_000_003 + word.charAt(i);
        }
        return mix(hash);
    }

    /** The finalizer of SplittableRandom (Stafford's variant 13): each bit of the result depends on each bit given. */
    private static long mix(long value) {
        long z = value + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    /** The texts, largest first, and which of them are linked. */
    private static final class Groups {
        private final List<Text> bySize;
        private final Map<String, Integer> place = new HashMap<>();
        private final int[] parent;

        Groups(List<Text> texts) {
            bySize = new ArrayList<>(texts);
            bySize.sort(
                    Comparator.comparingInt((Text text) -> -text.runs().length).thenComparing(Text::id));
            parent = new int[bySize.size()];
            for (int i = 0; i < parent.length; i++) {
                parent[i] = i;
                place.put(bySize.get(i).id(), i);
            }
        }

        /** Links each text with the larger ones that contain it. */
        void link() {
            Postings postings = new Postings();
            int[] shared = new int[bySize.size()];
            for (int i = 0; i < bySize.size(); i++) {
                long[] runs = bySize.get(i).runs();
                if (runs.length < FEWEST_RUNS) {
                    return;
                }
                List<Integer> touched = new ArrayList<>();
                for (long run : runs) {
                    for (int larger : postings.lastAndAdd(run, i)) {
                        if (shared[larger]++ == 0) {
                            touched.add(larger);
                        }
                    }
                }
                for (int larger : touched) {
                    if (shared[larger] >= CONTAINED * runs.length) {
                        union(larger, i);
                    }
                    shared[larger] = 0;
                }
            }
        }

        /** The smallest id of the group of an article; the id itself where it belongs to none. */
        String smallestId(String id) {
            Integer at = place.get(id);
            return at == null ? id : bySize.get(root(at)).id();
        }

        private int root(int i) {
            int root = i;
            while (parent[root] != root) {
                parent[root] = parent[parent[root]];
                root = parent[root];
            }
            return root;
        }

        private void union(int a, int b) {
            int rootOfA = root(a);
            int rootOfB = root(b);
            boolean aIsFirst =
                    bySize.get(rootOfA).id().compareTo(bySize.get(rootOfB).id()) <= 0;
            parent[aIsFirst ? rootOfB : rootOfA] = aIsFirst ? rootOfA : rootOfB;
        }
    }

    /** For each run the places of the texts that last held it. */
    private static final class Postings {
        private static final int[] NOBODY = {};
        private final Map<Long, int[]> byRun = new HashMap<>();

        /** The last texts with this run before this one. */
        int[] lastAndAdd(long run, int text) {
            int[] before = byRun.getOrDefault(run, NOBODY);
            int kept = Math.min(before.length, WINDOW - 1);
            int[] after = Arrays.copyOfRange(before, before.length - kept, before.length + 1);
            after[kept] = text;
            byRun.put(run, after);
            return before;
        }
    }
}
