package fr.opposable.rendering.internal;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.IPostProcessorDialect;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.expression.IExpressionObjectFactory;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.postprocessor.IPostProcessor;
import org.thymeleaf.postprocessor.PostProcessor;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.StandardDialect;
import org.thymeleaf.standard.expression.StandardExpressions;
import org.thymeleaf.standard.processor.AbstractStandardConditionalVisibilityTagProcessor;
import org.thymeleaf.standard.processor.AbstractStandardExpressionAttributeTagProcessor;
import org.thymeleaf.standard.processor.StandardAttrTagProcessor;
import org.thymeleaf.standard.processor.StandardBlockTagProcessor;
import org.thymeleaf.standard.processor.StandardEachTagProcessor;
import org.thymeleaf.standard.processor.StandardFragmentTagProcessor;
import org.thymeleaf.standard.processor.StandardInsertTagProcessor;
import org.thymeleaf.standard.processor.StandardRemoveTagProcessor;
import org.thymeleaf.standard.processor.StandardReplaceTagProcessor;
import org.thymeleaf.standard.processor.StandardTextTagProcessor;
import org.thymeleaf.standard.processor.StandardWithTagProcessor;
import org.thymeleaf.standard.processor.StandardXmlNsTagProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * The eleven things a template may say: {@code th:text}, {@code if}, {@code unless}, {@code each}, {@code with}, {@code insert},
 * {@code replace}, {@code fragment}, {@code remove}, {@code attr}, {@code classappend}. Everything else stays on the element as an
 * attribute and is refused when the page is built; {@code th:utext} among it.
 */
final class LetterDialect extends StandardDialect implements IPostProcessorDialect {

    private final boolean tree;

    /** {@code tree}: whether a page tree is built, or text written. */
    LetterDialect(boolean tree) {
        this.tree = tree;
        setVariableExpressionEvaluator(new NameEvaluator());
    }

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        TemplateMode mode = TemplateMode.XML;
        return Set.of(
                new StandardTextTagProcessor(mode, prefix),
                new Presence(prefix, "if", 300, true),
                new Presence(prefix, "unless", 400, false),
                new StandardEachTagProcessor(mode, prefix),
                new StandardWithTagProcessor(mode, prefix),
                new StandardInsertTagProcessor(mode, prefix),
                new StandardReplaceTagProcessor(mode, prefix),
                new StandardFragmentTagProcessor(mode, prefix),
                new StandardRemoveTagProcessor(mode, prefix),
                new StandardAttrTagProcessor(mode, prefix),
                new ClassAppend(prefix),
                new StandardBlockTagProcessor(mode, prefix, StandardBlockTagProcessor.ELEMENT_NAME),
                new StandardXmlNsTagProcessor(mode, prefix));
    }

    @Override
    public Map<String, Object> getExecutionAttributes() {
        return Map.of(
                StandardExpressions.STANDARD_VARIABLE_EXPRESSION_EVALUATOR_ATTRIBUTE_NAME,
                        getVariableExpressionEvaluator(),
                StandardExpressions.STANDARD_EXPRESSION_PARSER_ATTRIBUTE_NAME, getExpressionParser(),
                StandardExpressions.STANDARD_CONVERSION_SERVICE_ATTRIBUTE_NAME, getConversionService());
    }

    @Override
    public IExpressionObjectFactory getExpressionObjectFactory() {
        return new NoObjects();
    }

    @Override
    public int getDialectPostProcessorPrecedence() {
        return 1000;
    }

    @Override
    public Set<IPostProcessor> getPostProcessors() {
        return tree ? Set.of(new PostProcessor(TemplateMode.XML, PageTree.class, 1000)) : Set.of();
    }

    /** {@code #strings}, {@code #dates} and the like: none. */
    private static final class NoObjects implements IExpressionObjectFactory {
        @Override
        public Set<String> getAllExpressionObjectNames() {
            return Set.of();
        }

        @Override
        public @Nullable Object buildObject(IExpressionContext context, String name) {
            return null;
        }

        @Override
        public boolean isCacheable(String name) {
            return true;
        }
    }

    /** An element that is there when something is: a true value, a text or a list that is not empty. */
    private static final class Presence extends AbstractStandardConditionalVisibilityTagProcessor {

        private final boolean wanted;

        Presence(String prefix, String name, int precedence, boolean wanted) {
            super(TemplateMode.XML, prefix, name, precedence);
            this.wanted = wanted;
        }

        @Override
        protected boolean isVisible(
                ITemplateContext context, IProcessableElementTag tag, AttributeName name, String value) {
            Object found = StandardExpressions.getExpressionParser(context.getConfiguration())
                    .parseExpression(context, value)
                    .execute(context);
            return present(found) == wanted;
        }

        private static boolean present(@Nullable Object found) {
            return switch (found) {
                case null -> false;
                case Boolean truth -> truth;
                case String text -> !text.isBlank();
                case Collection<?> list -> !list.isEmpty();
                case Map<?, ?> map -> !map.isEmpty();
                default -> true;
            };
        }
    }

    /** One more class, when the value is a text: {@code th:classappend="${row.strong?} ? 'strong'"}. */
    private static final class ClassAppend extends AbstractStandardExpressionAttributeTagProcessor {

        ClassAppend(String prefix) {
            super(TemplateMode.XML, prefix, "classappend", 1100, true);
        }

        @Override
        protected void doProcess(
                ITemplateContext context,
                IProcessableElementTag tag,
                AttributeName name,
                String value,
                @Nullable Object result,
                IElementTagStructureHandler structure) {
            if (result instanceof String added && !added.isBlank()) {
                String before = tag.getAttributeValue("class");
                structure.setAttribute("class", before == null ? added : before + " " + added);
            }
        }
    }
}
