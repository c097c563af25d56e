/** The JSON API: what programs call, as {@code openapi.yaml} promises it. */
@NullMarked
package gouji.api;

import org.jspecify.annotations.NullMarked;
