Por favor haga su pregunta después del tono. Sus palabras se graban. Cuando termine, oprima numeral.
