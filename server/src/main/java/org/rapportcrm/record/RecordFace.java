package org.rapportcrm.record;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.web.Avatar;
import org.rapportcrm.web.Words;

/**
 * How a kind of record looks in lists, where its title alone would say too little. Contribute it as
 * a bean.
 */
public interface RecordFace {
    /**
     * The first cell of a row.
     *
     * @param second what stands below the name, in small letters
     */
    record Face(String called, String second, @Nullable Avatar avatar) {}

    String kind();

    /** What heads the column of the first cell. */
    String labelKey();

    /** Keys of the fields that it is made of. */
    List<String> fields();

    Face of(SeenRecord row, Words words);
}
