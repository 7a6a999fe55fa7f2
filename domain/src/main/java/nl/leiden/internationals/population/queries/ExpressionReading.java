package nl.leiden.internationals.population.queries;

/** What comes of reading a value expression: the expression, or the place at which it cannot be understood. */
public sealed interface ExpressionReading permits ValueExpression, SyntaxError {}
