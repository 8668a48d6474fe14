package org.factcheck.article;

/** Numbers that are united step by step; each set of them goes by its smallest. */
final class Unions {

    private final int[] parent;

    Unions(int size) {
        parent = new int[size];
        for (int i = 0; i < size; i++) {
            parent[i] = i;
        }
    }

    int smallest(int number) {
        int root = number;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }

    void unite(int a, int b) {
        int rootOfA = smallest(a);
        int rootOfB = smallest(b);
        parent[Math.max(rootOfA, rootOfB)] = Math.min(rootOfA, rootOfB);
    }
}
