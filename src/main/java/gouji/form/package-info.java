/** What a statutory form prints: tables, rows, columns, labels and relations, read from YAML. */
@NullMarked
package gouji.form;

import org.jspecify.annotations.NullMarked;
