package io.taalentio.api.web;

import io.taalentio.core.kernel.GivenAnswers.Answer;

/** Leaves an operation that was already carried out under its key, with the answer of the first time. */
final class AnswerGivenBefore extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Answer answer;

    AnswerGivenBefore(Answer answer) {
        super("answered before", null, false, false);
        this.answer = answer;
    }

    Answer answer() {
        return answer;
    }
}
