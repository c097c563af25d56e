package gouji.check;

import gouji.form.FigureName;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that a check found: the rule, a Chinese sentence for a clerk, every figure concerned,
 * and the number expected and found where there is one.
 */
public record Finding(
    String rule,
    Severity severity,
    String message,
    List<FigureName> cells,
    @Nullable BigDecimal expected,
    @Nullable BigDecimal found) {}
