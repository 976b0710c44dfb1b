Para oír el saldo otra vez, oprima 1. Para pagar, oprima 2. Para decirnos qué día pagará, oprima 3. Para hacer una pregunta, oprima 4. Para hablar con una persona, oprima 0.
[en] For English, press 8.
Para no recibir más llamadas como esta, oprima 9. Para oír esto otra vez, oprima asterisco.
