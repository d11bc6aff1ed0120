package com.investorsignals.notifier.delivery;

import com.investorsignals.notifier.channel.Alert;

/** A delivery with what it tells, as pages show it. */
record DeliveryCard(
        DeliveryView delivery, String destination, String company, String headline, String category, String standing) {

    static DeliveryCard of(Delivery delivery) {
        Alert alert = delivery.raised.alert;
        return new DeliveryCard(
                DeliveryView.of(delivery),
                delivery.message.subscription.destination().shown(),
                alert.company(),
                alert.headline(),
                alert.category().word(),
                alert.standing().word());
    }

    /** What an operator has to look at is {@code bad}, what is done {@code good}, what is on its way neither. */
    public String mark() {
        return switch (delivery.state()) {
            case "sent" -> "good";
            case "failed" -> "bad";
            default -> "";
        };
    }
}
