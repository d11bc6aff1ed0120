package com.investorsignals.rules.company;

import com.investorsignals.rest.PlainLine;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;

/** Tells in words what is wrong with a company as written, by field; a value that is one of several is quoted. */
@Singleton
class CompanyCheck {
    private final Validator validator;

    CompanyCheck(Validator validator) {
        this.validator = validator;
    }

    Map<String, String> faults(CompanyForm form) {
        Map<String, String> faults = new TreeMap<>();
        for (ConstraintViolation<CompanyForm> violation : validator.validate(form)) {
            Iterator<Path.Node> path = violation.getPropertyPath().iterator();
            String field = path.next().getName();
            String message = path.hasNext() ? quoted(violation) : violation.getMessage();
            faults.merge(field, message, (one, other) -> one.compareTo(other) < 0 ? one : other);
        }
        return faults;
    }

    private static String quoted(ConstraintViolation<CompanyForm> violation) {
        String value = PlainLine.beginning(String.valueOf(violation.getInvalidValue()));
        return "\"%s\" %s".formatted(value, violation.getMessage());
    }
}
