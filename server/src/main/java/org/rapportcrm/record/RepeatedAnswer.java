package org.rapportcrm.record;

import java.util.Optional;
import org.rapportcrm.shared.Viewer;

/**
 * Looks again at an answer that was kept for a program that asks the same a second time: what its
 * user may not read any more is taken out, and of an answer that nobody looks at again nothing is
 * said. Contribute it as a bean.
 */
public interface RepeatedAnswer {
    /**
     * @param path that was asked
     * @param body as it was answered then
     * @return what of it may be read now; empty for paths of others
     */
    Optional<byte[]> again(String path, byte[] body, Viewer viewer);
}
