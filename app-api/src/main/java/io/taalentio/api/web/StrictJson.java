package io.taalentio.api.web;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.io.IOContext;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.arc.All;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Reads JSON to the letter: an unknown field, a scalar of another type, a field given twice, nothing as
 * an entry of a list or a map, text that cannot be
 * stored, more than 1 MB or 50 levels are refused, each with the path of its field. Nothing is guessed or dropped.
 */
@ApplicationScoped
class StrictJson {

    static final int MAX_BYTES = 1024 * 1024;

    @Produces
    @Singleton
    ObjectMapper objectMapper(@All List<ObjectMapperCustomizer> customizers) {
        JsonMapper mapper = JsonMapper.builder(new StrictFactory())
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(MapperFeature.DEFAULT_VIEW_INCLUSION)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .withCoercionConfig(
                        LogicalType.Textual, c -> c.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .withCoercionConfig(
                        LogicalType.Enum, c -> c.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
                .build();
        for (ObjectMapperCustomizer customizer : customizers) {
            customizer.customize(mapper);
        }
        mapper.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        // What is absent may be null; an entry of a list or a map is something or is not there.
        mapper.setDefaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL));
        return mapper;
    }

    private static final class StrictFactory extends JsonFactory {

        private static final long serialVersionUID = 1L;

        StrictFactory() {
            super(new JsonFactoryBuilder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxDocumentLength(MAX_BYTES)
                            .maxNestingDepth(50)
                            .maxStringLength(200_000)
                            .maxNumberLength(40)
                            .maxNameLength(200)
                            .build()));
        }

        @Override
        public JsonFactory copy() {
            return new StrictFactory();
        }

        @Override
        protected JsonParser _createParser(InputStream in, IOContext context) throws IOException {
            return new StorableTextParser(super._createParser(in, context));
        }

        @Override
        protected JsonParser _createParser(Reader in, IOContext context) throws IOException {
            return new StorableTextParser(super._createParser(in, context));
        }

        @Override
        protected JsonParser _createParser(byte[] in, int offset, int length, IOContext context) throws IOException {
            return new StorableTextParser(super._createParser(in, offset, length, context));
        }

        @Override
        protected JsonParser _createParser(char[] in, int offset, int length, IOContext context, boolean recyclable)
                throws IOException {
            return new StorableTextParser(super._createParser(in, offset, length, context, recyclable));
        }
    }

    /** Looks at every name and string as it passes, so that trees and maps are as safe as records. */
    private static final class StorableTextParser extends JsonParserDelegate {

        StorableTextParser(JsonParser parser) {
            super(parser);
        }

        @Override
        @SuppressWarnings("NullAway") // Jackson says "no more tokens" by null
        public JsonToken nextToken() throws IOException {
            JsonToken token = super.nextToken();
            if ((token == JsonToken.VALUE_STRING || token == JsonToken.FIELD_NAME)
                    && !UnstorableText.storable(getText())) {
                throw new UnstorableText(path(getParsingContext()), currentLocation());
            }
            return token;
        }
    }

    /** {@code rates[0].amount}: where a parser stands, as the sender would write it. */
    static String path(JsonStreamContext context) {
        Deque<String> steps = new ArrayDeque<>();
        for (JsonStreamContext at = context; at != null && !at.inRoot(); at = at.getParent()) {
            steps.push(at.inArray() ? "[" + at.getCurrentIndex() + "]" : "." + at.getCurrentName());
        }
        String path = String.join("", steps).replace("\0", "");
        return path.startsWith(".") ? path.substring(1) : path;
    }
}
