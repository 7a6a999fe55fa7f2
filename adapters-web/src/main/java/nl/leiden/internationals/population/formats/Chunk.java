package nl.leiden.internationals.population.formats;

import java.util.Arrays;

/** A piece of an extract that ends where a record ends; used again for later pieces. */
final class Chunk {

    byte[] bytes;
    /** Bytes before it are the header's. */
    int start;

    int length;
    /** From 0. */
    long number;
    /** Whether the file ends here. */
    boolean last;

    Chunk(int size) {
        bytes = new byte[size];
    }

    void makeRoom(int size) {
        if (bytes.length < size) {
            bytes = Arrays.copyOf(bytes, size);
        }
    }
}
